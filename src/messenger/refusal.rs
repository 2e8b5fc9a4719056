//! What Telegram's refusals mean. Its words are all there is to go by: the library knows many
//! of them by heart and shows them again as they came, so one table serves for all.

use std::error::Error;

use teloxide::{ApiError, RequestError};

use super::SendError;

/// Nobody is reached there. Beside these, all that begins with `Forbidden`.
const UNREACHABLE: [&str; 14] = [
    "bot was blocked by the user",
    "user is deactivated",
    "user not found",
    "chat not found",
    "bot can't initiate conversation",
    "bot can't send messages to bots",
    "bot was kicked",
    "group is deactivated",
    "peer_id_invalid",
    "user_is_blocked",
    "chat_write_forbidden",
    "not enough rights to send",
    "have no rights to send",
    "need administrator rights in the channel",
];

/// The message is not there any more, or is one of another kind.
const GONE: [&str; 6] = [
    "message to edit not found",
    "message can't be edited",
    "message to delete not found",
    "message_id_invalid",
    "there is no text in the message to edit",
    "there is no caption in the message to edit",
];

/// Somebody else takes the updates. Beside these, all that begins with `Conflict`.
const CONFLICT: [&str; 1] = ["while webhook is active"];

/// Telegram's own trouble.
const PASSING: [&str; 4] =
    ["internal server error", "bad gateway", "gateway timeout", "service unavailable"];

/// What a failed call means.
pub(super) fn meaning(error: &RequestError) -> SendError {
    match error {
        RequestError::RetryAfter(wait) => SendError::RetryAfter(wait.duration()),
        RequestError::MigrateToChatId(to) => SendError::Moved(to.0),
        RequestError::Api(ApiError::InvalidToken) => SendError::BadToken,
        RequestError::Api(ApiError::Unknown(words)) => said(words),
        RequestError::Api(known) => said(&known.to_string()),
        RequestError::Network(error) => network(error),
        RequestError::InvalidJson { .. } => SendError::Passing("unreadable answer".to_owned()),
        RequestError::Io(_) => SendError::Passing("connection broke".to_owned()),
    }
}

/// What a broken connection means. The outermost text of the error is left out: it may show
/// the address, and with it the token.
pub(super) fn network(error: &reqwest::Error) -> SendError {
    if error.is_timeout() {
        return SendError::Passing("no answer in time".to_owned());
    }
    let Some(mut reason) = error.source() else {
        return SendError::Passing("connection broke".to_owned());
    };
    while let Some(source) = reason.source() {
        reason = source;
    }
    SendError::Passing(reason.to_string())
}

fn said(words: &str) -> SendError {
    let lower = words.to_lowercase();
    let says = |known: &[&str]| known.iter().any(|known| lower.contains(known));
    if says(&UNREACHABLE) || lower.starts_with("forbidden") {
        SendError::Unreachable(words.to_owned())
    } else if says(&GONE) {
        SendError::MessageGone
    } else if says(&CONFLICT) || lower.starts_with("conflict") {
        SendError::Conflict
    } else if says(&PASSING) {
        SendError::Passing(words.to_owned())
    } else {
        SendError::Never(words.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::json;
    use teloxide::types::{ChatId, Seconds};

    use super::*;

    /// As the library reads it from an answer.
    fn refused(words: &str) -> SendError {
        let error: ApiError = serde_json::from_value(json!(words)).expect("any words will do");
        meaning(&RequestError::Api(error))
    }

    #[test]
    fn telegrams_words_say_what_to_do() {
        type Meaning = fn(String) -> SendError;
        let as_said: [(Meaning, &[&str]); 3] = [
            (
                SendError::Unreachable,
                &[
                    "Forbidden: bot was blocked by the user",
                    "Forbidden: user is deactivated",
                    "Forbidden: bot can't initiate conversation with a user",
                    "Unauthorized: bot can't initiate conversation with a user",
                    "Forbidden: bot can't send messages to bots",
                    "Forbidden: bot was kicked from the group chat",
                    "Forbidden: bot was kicked from the supergroup chat",
                    "Unauthorized: bot was kicked from a chat",
                    "Forbidden: bot is not a member of the channel chat",
                    "Forbidden: the group chat was deleted",
                    "Bad Request: chat not found",
                    "Bad Request: Chat Not Found",
                    "Bad Request: user not found",
                    "Bad Request: group is deactivated",
                    "Bad Request: PEER_ID_INVALID",
                    "Bad Request: CHAT_WRITE_FORBIDDEN",
                    "Bad Request: not enough rights to send text messages to the chat",
                    "Bad Request: have no rights to send a message",
                    "Bad Request: need administrator rights in the channel chat",
                ],
            ),
            (
                SendError::Never,
                &[
                    "Bad Request: message is not modified: specified new message content and \
                     reply markup are exactly the same as a current content and reply markup of \
                     the message",
                    "Bad Request: message text is empty",
                    "Bad Request: message is too long",
                    "Bad Request: MESSAGE_TOO_LONG",
                    "Bad Request: message can't be deleted",
                    "Bad Request: message can't be deleted for everyone",
                    "Bad Request: can't parse entities: Unsupported start tag \"Bob\" at byte \
                     offset 6",
                    "Bad Request: entities too long",
                    "Bad Request: BUTTON_URL_INVALID",
                    "Bad Request: BUTTON_DATA_INVALID",
                    "Bad Request: query is too old and response timeout expired or query id is \
                     invalid",
                    "Bad Request: file is too big",
                    "Bad Request: something that nobody has read yet",
                    "Request Entity Too Large",
                ],
            ),
            (
                SendError::Passing,
                &["Internal Server Error", "Bad Gateway", "Gateway Timeout", "Service Unavailable"],
            ),
        ];
        for (meant, words) in as_said {
            for words in words {
                assert_eq!(refused(words), meant((*words).to_owned()));
            }
        }
    }

    #[test]
    fn some_refusals_need_no_words() {
        for (words, meant) in [
            ("Bad Request: message to edit not found", SendError::MessageGone),
            ("Bad Request: message can't be edited", SendError::MessageGone),
            ("Bad Request: message to delete not found", SendError::MessageGone),
            ("Bad Request: MESSAGE_ID_INVALID", SendError::MessageGone),
            ("Bad Request: there is no text in the message to edit", SendError::MessageGone),
            ("Unauthorized", SendError::BadToken),
            ("Not Found", SendError::BadToken),
            (
                "Conflict: terminated by other getUpdates request; make sure that only one bot \
                 instance is running",
                SendError::Conflict,
            ),
            (
                "Conflict: can't use getUpdates method while webhook is active; use \
                 deleteWebhook to delete the webhook first",
                SendError::Conflict,
            ),
            ("can't use getUpdates method while webhook is active", SendError::Conflict),
            ("Conflict: terminated by setWebhook request", SendError::Conflict),
        ] {
            assert_eq!(refused(words), meant, "{words}");
        }
    }

    #[test]
    fn how_long_to_wait_and_where_a_group_went_are_kept_exactly() {
        let wait = RequestError::RetryAfter(Seconds::from_seconds(4_000));
        assert_eq!(meaning(&wait), SendError::RetryAfter(Duration::from_secs(4_000)));
        let moved = RequestError::MigrateToChatId(ChatId(-1_002_003_004_005));
        assert_eq!(meaning(&moved), SendError::Moved(-1_002_003_004_005));
    }
}
