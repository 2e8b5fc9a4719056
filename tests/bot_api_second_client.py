#!/usr/bin/env python3
"""Drives the stage's Bot API server with a second, strict client: aiogram.

    bot_api_second_client.py URL TOKEN

Whoever starts it plays the people: Alice (42) has written `/start` and presses the button
`Pay`; chat 7 has blocked the bot; the next call about chat 43 is to wait for three seconds.
Ends with 0 if everything is as Telegram has it, and otherwise says what is not.
"""

import asyncio
import struct
import sys

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramConflictError,
    TelegramForbiddenError,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    BufferedInputFile,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
)

ALICE, BUSY, BLOCKED = 42, 43, 7
# How long anything may take.
BOUND_SECS = 30
# The head of a picture of 9 by 8 pixels: more of it nobody reads.
PICTURE = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 9, 8)


def client(url: str, token: str) -> Bot:
    session = AiohttpSession(api=TelegramAPIServer.from_base(url))
    return Bot(token, session=session, default=DefaultBotProperties(parse_mode="HTML"))


def same(found, expected, what: str) -> None:
    if found != expected:
        raise SystemExit(f"{what}: {found!r} instead of {expected!r}")


def plain(parts) -> list:
    """What was sent or came back, without the bot that each object knows."""
    return [part.model_dump(exclude_none=True) for part in parts]


async def refused(call, kind: type, words: str):
    """The refusal of a call, which has to be of this kind and to say this."""
    try:
        answer = await call
    except kind as refusal:
        if words not in str(refusal):
            raise SystemExit(f"{refusal!r} does not say {words!r}") from refusal
        return refusal
    raise SystemExit(f"{answer!r} instead of a refusal that says {words!r}")


class Updates:
    """Polls as bots do: what was taken is confirmed by the next offset."""

    def __init__(self, bot: Bot) -> None:
        self.bot, self.offset = bot, 0

    async def next(self):
        while True:
            updates = await self.bot.get_updates(
                offset=self.offset,
                limit=1,
                timeout=5,
                allowed_updates=["message", "callback_query", "my_chat_member"],
            )
            if updates:
                self.offset = updates[0].update_id + 1
                return updates[0]


async def accounts(bot: Bot, url: str) -> None:
    me = await bot.get_me()
    same((me.is_bot, me.username), (True, "till_bot"), "the bot's account")
    stranger = client(url, "999:nobody")
    await refused(stranger.get_me(), TelegramUnauthorizedError, "Unauthorized")
    await stranger.session.close()


async def messages(bot: Bot, updates: Updates) -> None:
    start = (await updates.next()).message
    same((start.text, start.from_user.first_name), ("/start", "Alice"), "what Alice wrote")
    same(start.chat.type, "private", "her chat")

    pay = InlineKeyboardButton(text="Pay", callback_data="pay:1")
    site = InlineKeyboardButton(text="Site", url="https://shop.example/")
    copy = InlineKeyboardButton(text="Copy", copy_text=CopyTextButton(text="bc1q"))
    keyboard = InlineKeyboardMarkup(inline_keyboard=[[pay, site], [copy]])
    sent = await bot.send_message(ALICE, "<b>Hello</b> &amp; 🛒", reply_markup=keyboard)
    same((sent.text, sent.html_text), ("Hello & 🛒", "<b>Hello</b> &amp; 🛒"), "the message")
    same(plain([sent.reply_markup]), plain([keyboard]), "its buttons")

    query = (await updates.next()).callback_query
    same((query.data, query.message.message_id), ("pay:1", sent.message_id), "the press")
    same(await bot.answer_callback_query(query.id, text="One moment"), True, "the answer")
    too_old = "query is too old and response timeout expired or query ID is invalid"
    await refused(bot.answer_callback_query(query.id), TelegramBadRequest, too_old)

    place = {"chat_id": ALICE, "message_id": sent.message_id}
    edited = await bot.edit_message_text("<i>Paid</i>", **place)
    same((edited.text, edited.reply_markup), ("Paid", None), "the edit")
    again = bot.edit_message_text("<i>Paid</i>", **place)
    await refused(again, TelegramBadRequest, "message is not modified")
    await refused(bot.edit_message_caption(caption="x", **place), TelegramBadRequest, "no caption")
    await refused(bot.send_message(ALICE, "<Bob>"), TelegramBadRequest, "can't parse entities")
    same(await bot.delete_message(**place), True, "the deletion")
    await refused(bot.delete_message(**place), TelegramBadRequest, "message to delete not found")


async def files(bot: Bot) -> None:
    picture = BufferedInputFile(PICTURE, "qr.png")
    sent = await bot.send_photo(ALICE, picture, caption="<b>QR</b>", protect_content=True)
    size = sent.photo[-1]
    same((size.width, size.height, sent.caption), (9, 8, "QR"), "the photo")
    same(sent.has_protected_content, True, "its protection")
    fetched = await bot.download(size.file_id)
    same(fetched.read(), PICTURE, "the photo as it was fetched")
    forward = bot.forward_message(BUSY + 1, ALICE, sent.message_id)
    await refused(forward, TelegramBadRequest, "can't be forwarded")

    codes = BufferedInputFile(b"CODE-1\r\n\r\n--", "größe.txt")
    sent = await bot.send_document(ALICE, codes)
    same(sent.document.file_name, "größe.txt", "the name of the document")
    about = await bot.get_file(sent.document.file_id)
    same(about.file_size, 12, "the size of the document")
    media = InputMediaPhoto(media=BufferedInputFile(PICTURE, "qr.png"), caption="now a photo")
    edited = await bot.edit_message_media(media, chat_id=ALICE, message_id=sent.message_id)
    same((edited.caption, edited.document), ("now a photo", None), "the edited document")

    album = [InputMediaDocument(media=BufferedInputFile(b"x", name)) for name in ("a", "b")]
    sent = await bot.send_media_group(ALICE, album)
    same([part.document.file_name for part in sent], ["a", "b"], "the album")
    same(len({part.media_group_id for part in sent}), 1, "albums in the album")
    text = bot.send_photo(ALICE, BufferedInputFile(b"no picture", "qr.png"))
    await refused(text, TelegramBadRequest, "IMAGE_PROCESS_FAILED")


async def chats(bot: Bot) -> None:
    same((await bot.get_chat(ALICE)).first_name, "Alice", "her name")
    member = await bot.get_chat_member(ALICE, ALICE)
    same((member.status, member.user.id), ("member", ALICE), "her standing")
    same(await bot.send_chat_action(ALICE, "typing"), True, "the chat action")
    commands = [BotCommand(command="start", description="Begin")]
    scope = BotCommandScopeChat(chat_id=ALICE)
    same(await bot.set_my_commands(commands, scope, "de"), True, "the commands")
    found = await bot.get_my_commands(scope, "de")
    same(plain(found), plain(commands), "the commands of the chat")
    same(await bot.get_my_commands(), [], "the commands of everybody")


async def troubles(bot: Bot) -> None:
    blocked = bot.send_message(BLOCKED, "hello")
    await refused(blocked, TelegramForbiddenError, "bot was blocked by the user")
    busy = await refused(bot.send_message(BUSY, "hello"), TelegramRetryAfter, "retry after 3")
    same(busy.retry_after, 3, "the time to wait")
    same((await bot.send_message(BUSY, "hello")).text, "hello", "the message after it")
    await bot.set_webhook("https://shop.example/hook", secret_token="hush", max_connections=2)
    info = await bot.get_webhook_info()
    same((info.url, info.max_connections), ("https://shop.example/hook", 2), "the webhook")
    await refused(bot.get_updates(), TelegramConflictError, "while webhook is active")
    same(await bot.delete_webhook(), True, "the webhook's end")


async def main(url: str, token: str) -> None:
    bot = client(url, token)
    try:
        await accounts(bot, url)
        await messages(bot, Updates(bot))
        await files(bot)
        await chats(bot)
        await troubles(bot)
    finally:
        await bot.session.close()


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    asyncio.run(asyncio.wait_for(main(sys.argv[1], sys.argv[2]), BOUND_SECS))
    print("aiogram agrees")
