-- What a webhook is told of: words with spaces between them. Until now each was told of finished calls and of nothing else.

ALTER TABLE webhook ADD COLUMN events TEXT NOT NULL DEFAULT 'post_call_transcription';

-- about: the appointment or the message; empty: the call itself, or a test.
ALTER TABLE webhook_delivery ADD COLUMN event TEXT NOT NULL DEFAULT 'post_call_transcription';
ALTER TABLE webhook_delivery ADD COLUMN about TEXT NOT NULL DEFAULT '';
