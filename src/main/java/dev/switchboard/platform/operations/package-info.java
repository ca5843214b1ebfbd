/// What whoever runs the server looks at and puts right: deliveries, and the state of the machine.
@NullMarked
package dev.switchboard.platform.operations;

import org.jspecify.annotations.NullMarked;
