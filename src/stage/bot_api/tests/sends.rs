//! What bots send and ask, and what they may not.

use teloxide::types::{
    BotCommand, BotCommandScope, ChatAction, LinkPreviewOptions, Recipient, ReplyParameters,
};

use super::super::params::TEXT_MAX;
use super::*;

const GROUP: ChatId = ChatId(-100);

#[test]
fn the_bot_library_reads_our_messages_and_accounts() {
    let api = api();
    let me: teloxide::types::Me =
        serde_json::from_value(ask(&api, "getme", json!({})).unwrap()).unwrap();
    assert_eq!(me.username(), "till_bot");
    let keyboard = json!({ "inline_keyboard": [[{ "text": "Pay", "callback_data": "pay:1" }]] });
    for chat_id in [42, -100, -1_001_000_000_000_i64] {
        let asked = json!({
            "chat_id": chat_id,
            "text": "<b>hi</b>",
            "parse_mode": "HTML",
            "reply_markup": keyboard,
        });
        let message: Message = serde_json::from_value(send(&api, asked).unwrap()).unwrap();
        assert_eq!(message.text(), Some("hi"));
        assert_eq!(message.entities().unwrap().len(), 1);
        assert_eq!(message.chat.id.0, chat_id);
        assert_eq!(message.reply_markup().unwrap().inline_keyboard.len(), 1);
    }
    let info = ask(&api, "getwebhookinfo", json!({})).unwrap();
    serde_json::from_value::<teloxide::types::WebhookInfo>(info).unwrap();
}

#[test]
fn a_transcript_holds_what_a_chat_was_sent() {
    let api = api();
    send(&api, json!({ "chat_id": 1, "text": "one" })).unwrap();
    send(&api, json!({ "chat_id": "2", "text": "two" })).unwrap();
    send(&api, json!({ "chat_id": 1, "text": "three" })).unwrap();
    let texts: Vec<String> = api.transcript(1).into_iter().map(|sent| sent.text).collect();
    assert_eq!(texts, ["one", "three"]);
    assert_eq!(api.all_sent().len(), 3);
    assert_eq!(api.all_sent()[1].bot, "till_bot");
}

#[test]
fn messages_are_refused_in_telegrams_words() {
    let api = api();
    api.block(7);
    api.declare_unknown(8);
    api.declare_deactivated(9);
    api.upgrade_group(-5, -1_000_000_000_005);
    let long = "x".repeat(TEXT_MAX + 1);
    for (asked, expected) in [
        (json!({ "chat_id": 1, "text": "" }), "400 Bad Request: message text is empty"),
        (json!({ "chat_id": 1 }), "400 Bad Request: message text is empty"),
        (json!({ "chat_id": 1, "text": long }), "400 Bad Request: message is too long"),
        (json!({ "text": "x" }), "400 Bad Request: chat not found"),
        (json!({ "chat_id": "@shop", "text": "x" }), "400 Bad Request: chat not found"),
        (json!({ "chat_id": 8, "text": "x" }), "400 Bad Request: chat not found"),
        (json!({ "chat_id": 7, "text": "x" }), "403 Forbidden: bot was blocked by the user"),
        (json!({ "chat_id": 9, "text": "x" }), "403 Forbidden: user is deactivated"),
        (
            json!({ "chat_id": -5, "text": "x" }),
            "400 Bad Request: group chat was upgraded to a supergroup chat",
        ),
        (
            json!({ "chat_id": 1, "text": "<Bob>", "parse_mode": "HTML" }),
            "400 Bad Request: can't parse entities: Unsupported start tag \"bob\" at byte offset 0",
        ),
        (
            json!({ "chat_id": 1, "text": "*x*", "parse_mode": "MarkdownV2" }),
            "400 Bad Request: unsupported parse_mode",
        ),
        (
            json!({ "chat_id": 1, "text": "x", "reply_parameters": { "message_id": 5 } }),
            "400 Bad Request: message to be replied not found",
        ),
    ] {
        assert_eq!(refusal(send(&api, asked)), expected);
    }
    assert!(api.all_sent().is_empty());
    api.unblock(7);
    assert!(send(&api, json!({ "chat_id": 7, "text": "x" })).is_ok());
    let escaped = json!({ "chat_id": 1, "text": "&lt;".repeat(TEXT_MAX), "parse_mode": "HTML" });
    assert!(send(&api, escaped).is_ok(), "what counts is what people read");
}

#[test]
fn a_bot_that_may_not_write_first_writes_to_whom_it_knows() {
    let api = api();
    api.refuse_strangers();
    let to = |chat_id: i64| send(&api, json!({ "chat_id": chat_id, "text": "x" }));
    assert_eq!(refusal(to(42)), "403 Forbidden: bot can't initiate conversation with a user");
    assert_eq!(refusal(to(-100)), "403 Forbidden: bot is not a member of the supergroup chat");
    api.start(TOKEN, &alice(), "");
    api.join_group(TOKEN, &alice(), -100, "Owners");
    assert!(to(42).is_ok() && to(-100).is_ok());
}

#[test]
fn a_token_that_nobody_has_is_unauthorized() {
    let answer = api().answer("999:zzz", "getme", &Params::default());
    assert_eq!(refusal(answer), "401 Unauthorized");
    assert_eq!(refusal(ask(&api(), "getmoney", json!({}))), "404 Not Found");
}

#[tokio::test]
async fn commands_are_kept_by_scope_and_language() {
    let (stage, bot) = stage().await;
    let scope = BotCommandScope::Chat { chat_id: Recipient::Id(ALICE) };
    bot.set_my_commands([BotCommand::new("start", "Begin")]).await.unwrap();
    let german = bot.set_my_commands([BotCommand::new("start", "Los")]).scope(scope.clone());
    german.language_code("de").await.unwrap();
    assert_eq!(bot.get_my_commands().await.unwrap()[0].description, "Begin");
    let of = |language: &str| bot.get_my_commands().scope(scope.clone()).language_code(language);
    assert_eq!(of("de").await.unwrap()[0].description, "Los");
    assert!(of("fr").await.unwrap().is_empty());
    bot.delete_my_commands().await.unwrap();
    assert!(bot.get_my_commands().await.unwrap().is_empty());
    let loud = bot.set_my_commands([BotCommand::new("Start", "Begin")]).await;
    assert_eq!(why(loud), "Bad Request: BOT_COMMAND_INVALID");
    let silent = bot.set_my_commands([BotCommand::new("start", "")]).await;
    assert_eq!(why(silent), "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID");
    stage.bots().declare_unknown(42);
    let nowhere = bot.set_my_commands([BotCommand::new("start", "x")]).scope(scope.clone()).await;
    assert!(matches!(nowhere, Err(RequestError::Api(ApiError::ChatNotFound))));
    bot.set_my_description().description("A till").await.unwrap();
}

#[tokio::test]
async fn what_is_protected_stays_in_its_chat() {
    let (stage, bot) = stage().await;
    let open = bot.send_message(ALICE, "open").await.unwrap().id;
    let shut = bot.send_message(ALICE, "shut").protect_content(true).await.unwrap().id;
    let forwarded = bot.forward_message(ChatId(43), ALICE, open).await.unwrap();
    assert!(forwarded.forward_origin().is_some());
    bot.copy_message(ChatId(43), ALICE, open).await.unwrap();
    let forward = bot.forward_message(ChatId(43), ALICE, shut).await;
    assert_eq!(why(forward), "Bad Request: message can't be forwarded");
    let copy = bot.copy_message(ChatId(43), ALICE, shut).await;
    assert_eq!(why(copy), "Bad Request: message can't be copied");
    let missing = bot.copy_message(ChatId(43), ALICE, number(99)).await;
    assert!(matches!(missing, Err(RequestError::Api(ApiError::MessageToCopyNotFound))));
    let texts = stage.bots().transcript(43).into_iter().map(|sent| sent.text);
    assert_eq!(texts.collect::<Vec<_>>(), ["open", "open"]);
}

#[tokio::test]
async fn chats_and_their_members_are_told() {
    let (stage, bot) = stage().await;
    let (bots, alice) = (stage.bots(), alice());
    bots.start(TOKEN, &alice, "");
    bots.join_group(TOKEN, &alice, GROUP.0, "Owners");
    assert_eq!(bot.get_chat(ALICE).await.unwrap().username(), Some("alice"));
    assert_eq!(bot.get_chat(GROUP).await.unwrap().title(), Some("Owners"));
    let member = bot.get_chat_member(GROUP, UserId(42)).await.unwrap();
    assert!(member.is_present() && member.user.first_name == "Alice");
    assert!(bot.get_chat_member(GROUP, UserId(123)).await.unwrap().is_present());
    assert!(!bot.get_chat_member(ChatId(-7), UserId(42)).await.unwrap().is_present());
    bot.send_chat_action(ALICE, ChatAction::Typing).await.unwrap();
    bots.upgrade_group(GROUP.0, -1_000_000_000_100);
    let moved = bot.send_message(GROUP, "x").await;
    let Err(RequestError::MigrateToChatId(to)) = moved else { panic!("not moved: {moved:?}") };
    bot.send_message(to, "x").await.unwrap();
    bots.block(to.0);
    let kicked = bot.send_message(to, "x").await;
    assert!(matches!(kicked, Err(RequestError::Api(ApiError::BotKickedFromSupergroup))));
}

#[tokio::test]
async fn a_message_comes_silently_without_preview_and_as_an_answer() {
    let (stage, bot) = stage().await;
    let id = bot.send_message(ALICE, "one").await.unwrap().id;
    let preview = LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    };
    let sent = bot.send_message(ALICE, "https://shop.example").disable_notification(true);
    let sent = sent.link_preview_options(preview).reply_parameters(ReplyParameters::new(id));
    assert_eq!(sent.await.unwrap().reply_to_message().unwrap().text(), Some("one"));
    let sent = &stage.bots().transcript(42)[1];
    assert!(sent.is_silent && sent.now().is_preview_off);
}
