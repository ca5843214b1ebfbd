/// Who there is: portals, people, departments, applications, and how they prove who they are.
@NullMarked
package dev.switchboard.directory;

import org.jspecify.annotations.NullMarked;
