# What both bots say around their screens.

## Buttons

bot-back = ⬅ Back
bot-home = 🏠 Home
bot-desk = 🗂 Desk
bot-shop = 🛍 Shop
bot-write-to-shop = ✉ Write to the shop
bot-open-private = 💬 Open the private chat
# The button between those that turn pages.
bot-page = { $page }/{ $pages }

## Answers to a press

# These stand in messages too, where there was no press.
bot-not-allowed = Your role does not allow this. Nothing was changed.
bot-stale = This button is out of date. Nothing was changed; here is the current screen.
bot-slow-down = That was too fast. Please wait a moment and try again.
bot-staff-only = This bot is for the people who run the shop. Please use the shop’s own bot.
bot-in-private = This is only shown in a private chat. Please open the bot there.

## Messages

bot-failed = ⚠ Something went wrong on our side, and this was not done: please try again. If it happens once more, write to the shop.
bot-cancelled = Left. Nothing of it was done.
bot-nothing-to-cancel = There is nothing to leave. To cancel an order, open it and press Cancel.
bot-unknown-command =
    I do not know <code>{ $command }</code>.
    The menu beside the text field lists what I know; /help explains it.
bot-text-please = Please send it as text, or leave with /cancel.
bot-stray =
    I did not ask for anything, so nobody reads this message.
    To reach a person, write to the shop with the button below.
bot-search-for-what =
    🔎 <b>What are you looking for?</b>
    Send an order number, a payment address, a transaction, an @name or a Telegram number.
    Example: <code>1042</code>

    Leave with /cancel.

# Several notices in one message.
bot-digest =
    { $count ->
        [one] 🗞 <b>One notice</b>
       *[other] 🗞 <b>{ $count } notices</b>
    }

## Commands

# For customers.

bot-cmd-shop = Browse the shop
bot-cmd-cart = Your cart
bot-cmd-orders = Your orders
bot-cmd-pay = Go on paying the open order
bot-cmd-invite = Your invitation link
bot-cmd-settings = Language, time zone, news, address
bot-cmd-lang = Change the language
bot-cmd-support = Help and contact
bot-cmd-paysupport = Help with a payment
bot-cmd-terms = Terms of sale
bot-cmd-privacy = What is kept about you
bot-cmd-help = What this bot can do
bot-cmd-cancel = Leave what you are typing
bot-cmd-delete-me = Erase everything about you

# For who works here.

bot-staff-cmd-admin = The desk: everything at a glance
bot-staff-cmd-orders = Orders: paid, review, unpaid, late or all
bot-staff-cmd-order = One order, by its number
bot-staff-cmd-find = Find an order or a person
bot-staff-cmd-ship = Mark an order shipped: number, then tracking
bot-staff-cmd-stock = Look at the shelves, or at one product
bot-staff-cmd-addstock = Fill a shelf
bot-staff-cmd-users = People, by strikes
bot-staff-cmd-broadcast = Send news to customers
bot-staff-cmd-stats = Figures: 1d, 7d, 30d or month
bot-staff-cmd-rates = Exchange rates
bot-staff-cmd-watchers = How the watchers of the chains are doing
bot-staff-cmd-health = Whether everything runs
bot-staff-cmd-pause = Stop selling
bot-staff-cmd-resume = Go on selling
bot-staff-cmd-audit = Who changed what, and why
bot-staff-cmd-notify = How you want to be told
bot-staff-cmd-roles = Who works here
bot-staff-cmd-help = What this bot can do
