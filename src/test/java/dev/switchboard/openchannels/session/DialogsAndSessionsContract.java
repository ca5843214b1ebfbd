package dev.switchboard.openchannels.session;

/// Everything that dialogs and sessions must do on every store.
interface DialogsAndSessionsContract
    extends DialogLifeContract,
        OperatorContract,
        QueueContract,
        SkillContract,
        ExplainContract,
        SessionContract,
        ReadingContract,
        WritingContract,
        AccessContract,
        LineGoneContract,
        RandomWorkContract {}
