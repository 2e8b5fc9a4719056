//! What bots change, take away and answer.

use teloxide::types::{CallbackQueryId, InputMedia, InputMediaPhoto, ParseMode};

use super::super::params::TEXT_MAX;
use super::*;

#[tokio::test]
async fn edits_change_what_stands_there_and_are_remembered() {
    let (stage, bot) = stage().await;
    let sent = bot.send_message(ALICE, "one").reply_markup(keyboard("Pay", "pay:1"));
    let id = sent.await.unwrap().id;
    let message = bot.edit_message_text(ALICE, id, "<i>two</i>").parse_mode(ParseMode::Html);
    let message = message.reply_markup(keyboard("Pay", "pay:1")).await.unwrap();
    assert_eq!(message.text(), Some("two"));
    assert!(message.edit_date().is_some());
    bot.edit_message_reply_markup(ALICE, id).await.unwrap();
    let media = InputMedia::Photo(InputMediaPhoto::new(photo()).caption("three"));
    let message = bot.edit_message_media(ALICE, id, media).await.unwrap();
    assert!(message.photo().is_some());
    bot.edit_message_caption(ALICE, id).caption("four").await.unwrap();
    let sent = &stage.bots().transcript(42)[0];
    let texts: Vec<&str> = sent.edits.iter().map(|edit| &edit.text[..]).collect();
    assert_eq!((&sent.first.text[..], &sent.text[..]), ("one", "four"));
    assert_eq!(texts, ["two", "two", "three", "four"]);
    let buttons: Vec<usize> = sent.edits.iter().map(|edit| edit.rows().len()).collect();
    assert_eq!(buttons, [1, 0, 0, 0], "an edit without buttons takes them away");
}

#[tokio::test]
async fn edits_are_refused_in_telegrams_words() {
    let (stage, bot) = stage().await;
    let id = bot.send_message(ALICE, "one").await.unwrap().id;
    let is = |error: ApiError, answer: Result<Message, RequestError>| match answer {
        Err(RequestError::Api(found)) => assert_eq!(found, error),
        other => panic!("not {error:?}: {other:?}"),
    };
    is(ApiError::MessageNotModified, bot.edit_message_text(ALICE, id, "one").await);
    is(ApiError::MessageNotModified, bot.edit_message_reply_markup(ALICE, id).await);
    is(ApiError::MessageToEditNotFound, bot.edit_message_text(ChatId(43), id, "x").await);
    is(ApiError::MessageToEditNotFound, bot.edit_message_text(ALICE, number(99), "x").await);
    let long = "x".repeat(TEXT_MAX + 1);
    is(ApiError::EditedMessageIsTooLong, bot.edit_message_text(ALICE, id, long).await);
    let theirs = number(stage.bots().say(TOKEN, &alice(), "mine"));
    is(ApiError::MessageCantBeEdited, bot.edit_message_text(ALICE, theirs, "x").await);
    let caption = bot.edit_message_caption(ALICE, id).caption("x").await;
    assert_eq!(why(caption), "Bad Request: there is no caption in the message to edit");
    let picture = bot.send_photo(ALICE, photo()).caption("x").await.unwrap().id;
    let text = bot.edit_message_text(ALICE, picture, "x").await;
    assert_eq!(why(text), "Bad Request: there is no text in the message to edit");
    let caption = bot.edit_message_caption(ALICE, picture).caption("x");
    is(ApiError::MessageNotModified, caption.await);
    let media = InputMedia::Photo(InputMediaPhoto::new(photo()).caption("x"));
    is(ApiError::MessageNotModified, bot.edit_message_media(ALICE, picture, media).await);
    let bold = bot.edit_message_text(ALICE, id, "<b>one</b>").parse_mode(ParseMode::Html);
    bold.await.expect("bold is a difference");
}

#[tokio::test]
async fn messages_are_deleted_for_two_days() {
    let (stage, bot) = stage().await;
    let id = bot.send_message(ALICE, "one").await.unwrap().id;
    bot.delete_message(ALICE, id).await.unwrap();
    assert!(stage.bots().transcript(42)[0].is_deleted);
    let again = bot.delete_message(ALICE, id).await;
    assert!(matches!(again, Err(RequestError::Api(ApiError::MessageToDeleteNotFound))));
    let theirs = number(stage.bots().say(TOKEN, &alice(), "mine"));
    bot.delete_message(ALICE, theirs).await.expect("in a private chat bots may");
    let api = api();
    let text = send(&api, json!({ "chat_id": 42, "text": "old" })).unwrap();
    api.0.clock.advance(Duration::from_secs(48 * 3_600));
    let asked = json!({ "chat_id": 42, "message_id": text["message_id"] });
    let refused = refusal(ask(&api, "deletemessage", asked));
    assert_eq!(refused, "400 Bad Request: message can't be deleted");
}

#[tokio::test]
async fn a_press_is_answered_once() {
    let (stage, bot) = stage().await;
    let sent = bot.send_message(ALICE, "one").reply_markup(keyboard("Pay now", "pay:1"));
    sent.await.unwrap();
    let id = CallbackQueryId(stage.bots().press_label(TOKEN, &alice(), "Pay"));
    let long = bot.answer_callback_query(id.clone()).text("x".repeat(201)).await;
    assert!(matches!(long, Err(RequestError::Api(ApiError::EditedMessageIsTooLong))));
    bot.answer_callback_query(id.clone()).text("Paid").await.unwrap();
    let expected =
        "Bad Request: query is too old and response timeout expired or query ID is invalid";
    assert_eq!(why(bot.answer_callback_query(id).await), expected);
    let unknown = CallbackQueryId("1".to_owned());
    assert_eq!(why(bot.answer_callback_query(unknown).await), expected);
    assert_eq!(stage.bots().toasts(42), ["Paid"]);
}
