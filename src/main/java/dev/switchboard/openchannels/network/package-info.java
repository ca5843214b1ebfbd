/// Lines that are joined from elsewhere: from another portal, or from another installation.
@NullMarked
package dev.switchboard.openchannels.network;

import org.jspecify.annotations.NullMarked;
