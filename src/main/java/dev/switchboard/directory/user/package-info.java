/// Users of every kind, their departments, roles and passwords.
@NullMarked
package dev.switchboard.directory.user;

import org.jspecify.annotations.NullMarked;
