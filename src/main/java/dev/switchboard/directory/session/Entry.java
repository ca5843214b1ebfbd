package dev.switchboard.directory.session;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.directory.factor.TotpSecret;

/// What the caller has made for somebody who is about to log in: for all that may come of it, so
/// that it takes as long in each case.
///
/// @param cookie hash of the cookie, if nothing else is needed
/// @param challenge hash of what the browser shows with a code, if one is needed
/// @param offer the secret of an app, if the person has to set one up
/// @param device what logs in
record Entry(SecretHash cookie, SecretHash challenge, TotpSecret offer, Device device) {}
