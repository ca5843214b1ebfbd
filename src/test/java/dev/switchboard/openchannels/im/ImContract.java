package dev.switchboard.openchannels.im;

/// Everything about the messenger's methods, for each kind of database.
interface ImContract extends FilesContract, MessagesContract, ChatsContract {}
