package dev.switchboard.directory;

import dev.switchboard.directory.portal.PublicAddress;
import java.time.ZoneId;

/// What the directory has to be told.
///
/// @param zone in which dates are written
public record DirectoryConfig(PublicAddress address, ZoneId zone) {}
