# The first screen, help, profile, settings, support, erasing. Keys with `-btn` are buttons.

me-welcome =
    <b>Welcome to { $shop }!</b>
    You order here, pay in Bitcoin or Litecoin, and are told in this chat at every step where your money is.
me-welcome-brought =
    <b>Welcome to { $shop }!</b>
    { $name } invited you.
    You order here, pay in Bitcoin or Litecoin, and are told in this chat at every step where your money is.
me-home =
    <b>{ $shop }</b>
    What would you like to do?
me-home-open =
    <b>{ $shop }</b>
    Order { $order } waits for { $total }, until { $until }.
me-continue-btn = ▶ Continue payment
me-shop-btn = 🛍 Shop
me-cart-btn = 🛒 Cart ({ $count })
me-cart-empty-btn = 🛒 Cart
me-orders-btn = 📦 Orders
me-order-btn = 📦 Order { $order }
me-profile-btn = 👤 Profile
me-invite-btn = 🎁 Invite
me-settings-btn = ⚙ Settings
me-support-btn = 💬 Support

me-help =
    <b>How it works</b>
    1. Pick something in the shop and confirm your cart. It is held for you from then on.
    2. Choose a coin and send the exact amount to the address shown. Each order has an address of its own.
    3. We tell you when the money is seen, when it is confirmed, and when your goods are on their way.

    /shop – what { $shop } sells
    /cart – your cart
    /orders – your orders
    /pay – the payment that is open
    /invite – bring friends
    /settings – language, time zone, news, address
    /support – ask us something
    /terms – terms of sale
    /privacy – what is kept about you
    /cancel – leave what you are in the middle of
    /delete_me – have yourself erased
me-terms =
    <b>Terms of { $shop }</b>
    An order is yours to pay until its time runs out; then its items go back on the shelf. The rate is fixed for that time and for the amount asked. What comes late, in part or in excess is never lost: it is booked under your order and you are told what happens with it.
me-privacy =
    <b>Privacy at { $shop }</b>
    Kept about you: your Telegram id and name, your orders and payments, and what you write to us. An address for a parcel is stored sealed and erased some time after shipping. Nothing is given to advertisers. With /delete_me everything that names you is erased; bookings stay under a number.
me-own-words = { $text }

me-profile =
    <b>Your profile</b>
    Customer no. { $person }: { $name }
    With us since { $time }
    Paid orders: { $count }
    Spent: { $total }
me-profile-balance = Balance: { $amount }

me-invite =
    <b>Invite friends</b>
    You get { $percent } of what a friend pays, as soon as the payment is settled. If a payment is undone, so is its commission.

    { $count ->
        [0] Nobody has come through your link yet.
        [one] One person has come through your link.
       *[other] { $count } people have come through your link.
    }
    Earned so far: { $amount }

    Your link:
me-invite-least = Orders below { $amount } earn nothing.
me-invite-off = Invitations are not rewarded in this shop at the moment.
me-invite-copy-btn = 📋 Copy link
me-invite-share-btn = 📣 Share

me-settings =
    <b>Settings</b>
    Language: { $language }
    Time zone: { $zone }
    News: { $news }
    Saved address: { $address }

    Messages about your orders always come.
me-news-btn = 🔔 News on
me-news-stop-btn = 🔕 News off
me-language-btn = 🌍 Language
me-languages = <b>Choose your language</b>
me-zone-btn = 🕒 Time zone
me-zones =
    <b>Choose your time zone</b>
    Now: { $zone }. Times that money hangs on are shown in your zone and in UTC.
me-address-btn = 🏠 Address
me-address =
    <b>Your saved address</b>
    { $text }
me-address-ask =
    <b>Where should parcels go?</b>
    Send the address in one message, for example:

    Anna Kowalska
    ul. Długa 5/12
    31-147 Kraków
    Poland

    It is stored sealed. /cancel leaves things as they are.
me-address-forget-btn = 🗑 Delete address

me-support =
    <b>Support</b>
    Something unclear, or something wrong? Write to us here; somebody of { $shop } answers in this chat.
me-support-contact = You can also reach us here: { $text }
me-write-btn = ✍ Write to us
me-write =
    Write your message now, in one go. If it is about an order, name its number, such as 1042.

    /cancel leaves without sending.
me-write-too-long = A message has between 1 and { $count } characters. Please send it again, shorter or in parts.
me-write-too-many = You have written a lot within the last hour. We have all of it and answer here. Please write again later, in one longer message.
me-written =
    <b>Sent.</b>
    Somebody reads it and answers here in this chat.
me-faq =
    <b>{ $name }</b>
    { $text }
me-paysupport =
    <b>Help with a payment</b>
    Open the order: it says what was seen, how many confirmations are missing and what happens next. Money is found even if it comes late, in part, or while we were offline. If something still looks wrong, write to us.

me-erase-btn = 🗑 Delete me
me-erase-ask =
    <b>Have yourself erased?</b>
    Erased: your name, your Telegram id, saved and used addresses, your messages, your cart.
    Kept, under a number that no longer leads to you: bookings of payments, as the law asks of a shop.

    Codes that you have not saved can no longer be fetched afterwards. This cannot be undone.
me-erase-yes-btn = 🗑 Yes, erase me
me-erased =
    <b>You are erased.</b>
    What is left are bookings under number { $person }. If you write again, we meet anew.
me-erase-open =
    <b>Not yet:</b> order { $order } is still open. Once it is delivered, cancelled or expired, you can be erased.
me-erase-balance =
    <b>Not yet:</b> you have a balance of { $amount }. Spend it or have it paid out first; write to us for that.
me-erase-money =
    <b>Not yet:</b> money for order { $order } waits for its use. Once that is decided, you can be erased.
me-erase-blocked =
    <b>Not possible:</b> the shop takes no orders from you, and erasing would undo that. If you think that this is a mistake, please write to us.
me-erase-cooling =
    <b>Not yet:</b> several of your orders were not paid in time, so there is a pause until { $until }. If you want to be erased all the same, please write to us.
me-erase-strikes =
    <b>Not yet:</b> an order of yours was not paid in time, and erasing would undo that. Please write to us; we see to it.

## Answers to a press

me-language-set = Done: English from now on.
me-zone-set = Your times are shown for { $zone }.
me-news-started = You will hear news from the shop.
me-news-stopped = No more news. Messages about your orders still come.
me-address-forgotten = The address is deleted.

## Plain

me-news-on = on
me-news-off = off
me-address-kept = saved
me-address-none = none
me-invite-share = { $shop }: { $link }
