package dev.switchboard.platform.http;

import java.nio.file.Path;

/// What a TLS port shows: PEM files of the certificate chain and of its private key.
public record Certificate(Path chain, Path key) {}
