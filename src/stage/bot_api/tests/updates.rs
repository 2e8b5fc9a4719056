//! What bots hear of people, and how they poll for it.

use teloxide::types::{CallbackQueryId, ParseMode, UpdateKind};
use tokio_util::sync::CancellationToken;

use super::*;

#[test]
fn the_bot_library_reads_what_people_do() {
    let api = api();
    let start = api.start(TOKEN, &alice(), "ref_7");
    send(&api, json!({ "chat_id": 42, "text": "hello" })).unwrap();
    let message_id = api.transcript(42)[0].message_id;
    api.press(TOKEN, &alice(), message_id, "pay:1");
    api.press(TOKEN, &alice(), 9_999, "pay:1");
    api.send_photo(TOKEN, &alice(), &png(), "here");
    api.send_document(TOKEN, &alice(), "proof.pdf", b"%PDF", "");
    api.edit_message(TOKEN, &alice(), start, "/stop");
    api.reply(TOKEN, &alice(), message_id, "yes");
    api.block(42);
    api.unblock(42);
    let updates = updates(&api);
    let kinds: Vec<&UpdateKind> = updates.iter().map(|update| &update.kind).collect();
    let message = |nth: usize| match kinds[nth] {
        UpdateKind::Message(message) | UpdateKind::EditedMessage(message) => message,
        other => panic!("not a message: {other:?}"),
    };
    assert_eq!(message(0).text(), Some("/start ref_7"));
    assert_eq!(message(0).chat.username(), Some("alice"));
    let UpdateKind::CallbackQuery(query) = kinds[1] else { panic!("not a press") };
    assert_eq!(query.data.as_deref(), Some("pay:1"));
    assert_eq!(query.regular_message().unwrap().text(), Some("hello"));
    let UpdateKind::CallbackQuery(query) = kinds[2] else { panic!("not a press") };
    assert!(query.message.is_some() && query.regular_message().is_none());
    assert_eq!(message(3).photo().unwrap()[0].width, 9);
    assert_eq!(message(3).caption(), Some("here"));
    assert_eq!(message(4).document().unwrap().file_name.as_deref(), Some("proof.pdf"));
    assert_eq!(message(5).text(), Some("/stop"));
    assert_eq!(message(6).reply_to_message().unwrap().text(), Some("hello"));
    let standing = |nth: usize| match kinds[nth] {
        UpdateKind::MyChatMember(update) => update.new_chat_member.is_banned(),
        other => panic!("not a standing: {other:?}"),
    };
    assert_eq!((standing(7), standing(8)), (true, false));
}

#[test]
fn updates_come_again_until_the_offset_passes_them() {
    let api = api();
    for text in ["one", "two", "three"] {
        api.say(TOKEN, &alice(), text);
    }
    let waiting = |offset| api.books().waiting(TOKEN, 0, offset, 100).unwrap();
    let texts = |offset| {
        let text = |update: &Value| update["message"]["text"].as_str().unwrap().to_owned();
        waiting(offset).iter().map(text).collect::<Vec<String>>()
    };
    assert_eq!(texts(0), ["one", "two", "three"]);
    assert_eq!(texts(0), ["one", "two", "three"]);
    let second = waiting(0)[1]["update_id"].as_i64().unwrap();
    assert_eq!(texts(second), ["two", "three"]);
    assert_eq!(texts(-1), ["three"]);
    assert_eq!(texts(0), ["three"]);
}

#[test]
fn an_update_that_is_delivered_again_comes_once_more_under_its_number() {
    let api = api();
    api.say(TOKEN, &alice(), "pay");
    let numbers = |offset| {
        let updates = api.books().waiting(TOKEN, 0, offset, 100).unwrap();
        updates.iter().map(|update| update["update_id"].as_i64().unwrap()).collect::<Vec<i64>>()
    };
    let first = numbers(0);
    assert!(numbers(first[0] + 1).is_empty());
    api.redeliver_last(TOKEN);
    assert_eq!(numbers(first[0] + 1), first);
    assert!(numbers(first[0] + 1).is_empty());
}

#[test]
fn a_bot_is_told_of_what_it_wants_to_be_told_of() {
    let api = api();
    ask(&api, "setwebhook", json!({ "url": "", "allowed_updates": ["callback_query"] })).unwrap();
    let message_id = api.say(TOKEN, &alice(), "hi");
    api.press(TOKEN, &alice(), message_id, "x");
    assert!(matches!(updates(&api)[..], [Update { kind: UpdateKind::CallbackQuery(_), .. }]));
    ask(&api, "setwebhook", json!({ "url": "" })).unwrap();
    api.say(TOKEN, &alice(), "hi");
    assert_eq!(updates(&api).len(), 1, "as before, since nothing was said");
    ask(&api, "setwebhook", json!({ "url": "", "allowed_updates": [] })).unwrap();
    api.say(TOKEN, &alice(), "hi");
    api.queue_update(TOKEN, "chat_member", json!({}));
    assert_eq!(updates(&api).len(), 2);
    ask(&api, "deletewebhook", json!({ "drop_pending_updates": true })).unwrap();
    assert!(updates(&api).is_empty());
}

#[tokio::test]
async fn a_poll_ends_when_an_update_comes() {
    let api = api();
    let closing = CancellationToken::new();
    let asked = fields(json!({ "timeout": 50 }));
    let (answer, _) =
        tokio::join!(api.poll(TOKEN, &asked, &closing), async { api.say(TOKEN, &alice(), "hi") });
    assert_eq!(answer.unwrap()[0]["message"]["text"], "hi");
}

#[tokio::test]
async fn a_poll_ends_when_another_one_begins() {
    let api = api();
    let closing = CancellationToken::new();
    let (long, short) = (fields(json!({ "timeout": 50 })), Fields::default());
    let (first, second) = tokio::join!(api.poll(TOKEN, &long, &closing), async {
        tokio::task::yield_now().await;
        api.poll(TOKEN, &short, &closing).await
    });
    assert!(refusal(first).starts_with("409 Conflict: terminated by other getUpdates request"));
    assert_eq!(second, Ok(json!([])));
}

#[tokio::test]
async fn a_poll_ends_when_the_stage_is_struck() {
    let closing = CancellationToken::new();
    closing.cancel();
    let asked = fields(json!({ "timeout": 50 }));
    assert_eq!(api().poll(TOKEN, &asked, &closing).await, Ok(json!([])));
}

#[tokio::test]
async fn a_script_tells_what_people_see() {
    let (stage, bot) = stage().await;
    let (bots, alice) = (stage.bots(), alice());
    bots.say(TOKEN, &Person::new(7, "Bob"), "elsewhere");
    bots.start(TOKEN, &alice, "");
    let site = "https://shop.example/".parse().unwrap();
    let rows = InlineKeyboardMarkup::new([
        vec![button("Shop", "shop"), InlineKeyboardButton::url("Site", site)],
        vec![button("Help", "help")],
    ]);
    let hello = bot.send_message(ALICE, "Hello\n<b>Alice</b>").parse_mode(ParseMode::Html);
    let hello = hello.reply_markup(rows).await.unwrap().id;
    let press = CallbackQueryId(bots.press_label(TOKEN, &alice, "Shop"));
    bot.answer_callback_query(press).text("One moment").await.unwrap();
    bot.edit_message_text(ALICE, hello, "Nothing for sale").await.unwrap();
    bots.press(TOKEN, &alice, hello.0.into(), "shop");
    bot.send_photo(ALICE, photo()).caption("A QR code").await.unwrap();
    let codes = bot.send_document(ALICE, codes()).await.unwrap();
    bot.delete_message(ALICE, codes.id).await.unwrap();
    bots.block(ALICE.0);
    let expected = "\
#1 Alice: /start
#2 till_bot: Hello
    Alice
    [ Shop ] [ Site → https://shop.example/ ]
    [ Help ]
Alice presses [ Shop ] under #2
(toast) One moment
✎ #2 now: Nothing for sale
Alice forges a press under #2
#3 till_bot: [photo] A QR code
#4 till_bot: [file codes.txt]
✗ #4 deleted
Alice blocks the bot
";
    assert_eq!(bots.script(ALICE.0), expected);
}
