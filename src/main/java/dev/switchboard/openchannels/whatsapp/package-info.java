/// The connector `whatsappcloud`: numbers of WhatsApp at Meta's Cloud API, whose chats are dialogs
/// of a line.
@NullMarked
package dev.switchboard.openchannels.whatsapp;

import org.jspecify.annotations.NullMarked;
