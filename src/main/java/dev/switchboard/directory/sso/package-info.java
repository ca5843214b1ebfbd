/// Coming in by the company's account: OpenID Connect.
@NullMarked
package dev.switchboard.directory.sso;

import org.jspecify.annotations.NullMarked;
