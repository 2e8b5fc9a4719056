//! Calls that are refused, in Telegram's words.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

/// A call that is refused.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Refused {
    pub(super) status: StatusCode,
    pub(super) description: String,
    /// What the caller should do about it, for machines.
    parameters: Option<Value>,
}

impl Refused {
    pub(super) fn new(status: StatusCode, description: &str) -> Refused {
        Refused { status, description: description.to_owned(), parameters: None }
    }

    pub(super) fn bad(reason: &str) -> Refused {
        Refused::new(StatusCode::BAD_REQUEST, &format!("Bad Request: {reason}"))
    }

    pub(super) fn forbidden(reason: &str) -> Refused {
        Refused::new(StatusCode::FORBIDDEN, &format!("Forbidden: {reason}"))
    }

    pub(super) fn conflict(reason: &str) -> Refused {
        Refused::new(StatusCode::CONFLICT, &format!("Conflict: {reason}"))
    }

    pub(super) fn unauthorized() -> Refused {
        Refused::new(StatusCode::UNAUTHORIZED, "Unauthorized")
    }

    pub(super) fn not_found() -> Refused {
        Refused::new(StatusCode::NOT_FOUND, "Not Found")
    }

    pub(super) fn too_large() -> Refused {
        Refused::new(StatusCode::PAYLOAD_TOO_LARGE, "Request Entity Too Large")
    }

    pub(super) fn bad_gateway() -> Refused {
        Refused::new(StatusCode::BAD_GATEWAY, "Bad Gateway")
    }

    pub(super) fn too_many(retry_after: u32) -> Refused {
        let description = format!("Too Many Requests: retry after {retry_after}");
        let parameters = Some(json!({ "retry_after": retry_after }));
        let refused = Refused::new(StatusCode::TOO_MANY_REQUESTS, &description);
        Refused { parameters, ..refused }
    }

    /// The group goes by another id now.
    pub(super) fn migrated(to: i64) -> Refused {
        let parameters = Some(json!({ "migrate_to_chat_id": to }));
        let refused = Refused::bad("group chat was upgraded to a supergroup chat");
        Refused { parameters, ..refused }
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let mut body = json!({
            "ok": false,
            "error_code": self.status.as_u16(),
            "description": self.description,
        });
        if let Some(parameters) = self.parameters {
            body["parameters"] = parameters;
        }
        (self.status, Json(body)).into_response()
    }
}
