//! Photos, documents and albums.

use teloxide::net::Download as _;
use teloxide::types::{FileId, InputMedia, InputMediaDocument, InputMediaPhoto, ParseMode};

use super::super::params::CAPTION_MAX;
use super::*;
use crate::stage::people::FileKind;

#[tokio::test]
async fn photos_and_documents_are_sent_and_fetched_again() {
    let (stage, bot) = stage().await;
    let sent = bot.send_photo(ALICE, photo()).caption("<b>QR</b>").parse_mode(ParseMode::Html);
    let message = sent.await.unwrap();
    assert_eq!(message.caption(), Some("QR"));
    let size = &message.photo().unwrap()[0];
    assert_eq!((size.width, size.height), (9, 8));
    let file = bot.get_file(size.file.id.clone()).await.unwrap();
    let mut bytes = Vec::new();
    bot.download_file(&file.path, &mut bytes).await.unwrap();
    assert_eq!(bytes, png());

    let message = bot.send_document(ALICE, codes()).protect_content(true).await.unwrap();
    let document = message.document().unwrap();
    assert_eq!(document.file_name.as_deref(), Some("codes.txt"));
    assert_eq!(document.mime_type.as_ref().unwrap().essence_str(), "text/plain");
    bot.send_document(ALICE, InputFile::file_id(document.file.id.clone())).await.unwrap();

    let sent = stage.bots().transcript(42);
    let first = sent[0].file.as_ref().unwrap();
    assert_eq!(first.kind, FileKind::Photo { width: 9, height: 8 });
    assert_eq!((&sent[0].text[..], &sent[0].source[..]), ("QR", "<b>QR</b>"));
    assert!(sent[1].is_protected && !sent[2].is_protected);
    for document in &sent[1..] {
        let file = document.file.as_ref().unwrap();
        assert_eq!((&file.name[..], &file.bytes[..]), ("codes.txt", b"CODE-1".as_slice()));
    }
}

#[tokio::test]
async fn files_are_refused_in_telegrams_words() {
    let (stage, bot) = stage().await;
    let text = bot.send_photo(ALICE, codes()).await;
    assert!(matches!(text, Err(RequestError::Api(ApiError::ImageProcessFailed))));
    let id = InputFile::file_id(FileId("nobody's".to_owned()));
    let unknown = bot.send_document(ALICE, id).await;
    assert!(matches!(unknown, Err(RequestError::Api(ApiError::WrongFileIdOrUrl))));
    let caption = "x".repeat(CAPTION_MAX + 1);
    let long = bot.send_photo(ALICE, photo()).caption(caption).await;
    assert_eq!(why(long), "Bad Request: message caption is too long");
    let missing = bot.get_file(FileId("nobody's".to_owned())).await;
    assert!(why(missing).contains("wrong file_id"));
    let message = bot.send_document(ALICE, codes()).await.unwrap();
    let id = message.document().unwrap().file.id.clone();
    let mismatch = bot.send_photo(ALICE, InputFile::file_id(id.clone())).await;
    assert_eq!(why(mismatch), "Bad Request: type of file mismatch");
    stage.bots().add_bot("124:def", "other_bot");
    let other = Bot::with_client("124:def", client()).set_api_url(bot.api_url());
    assert!(other.get_file(id).await.is_err(), "a file's id is for its bot alone");
}

#[tokio::test]
async fn an_album_is_a_message_for_each_file() {
    let (stage, bot) = stage().await;
    let document = |name: &'static str| {
        let file = InputFile::memory("x").file_name(name);
        InputMedia::Document(InputMediaDocument::new(file).caption(name))
    };
    let messages = bot.send_media_group(ALICE, [document("a.txt"), document("b.txt")]);
    let messages = messages.await.unwrap();
    assert_eq!(messages.len(), 2);
    assert!(messages[0].media_group_id().is_some());
    assert_eq!(messages[0].media_group_id(), messages[1].media_group_id());
    let sent = stage.bots().transcript(42);
    assert!(sent[0].album.is_some() && sent[0].album == sent[1].album);
    assert_eq!(sent[1].file.as_ref().unwrap().name, "b.txt");
    let photo = InputMedia::Photo(InputMediaPhoto::new(photo()));
    let mixed = bot.send_media_group(ALICE, [document("a.txt"), photo]).await;
    assert!(why(mixed).contains("can't be mixed"));
    let many = bot.send_media_group(ALICE, vec![document("a.txt"); 11]).await;
    assert!(matches!(many, Err(RequestError::Api(ApiError::TooMuchMessages))));
}
