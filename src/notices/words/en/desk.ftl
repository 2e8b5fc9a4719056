# What those who run the shop read of orders, letters and decisions. Telegram's HTML; keys with
# `-btn` are buttons.

## The desk

adm-desk = <b>{ $shop }: the desk</b>
adm-desk-to-ship =
    { $count ->
        [one] 📦 { $count } order to ship
       *[other] 📦 { $count } orders to ship
    }
adm-desk-unpaid =
    { $count ->
        [one] 🕐 { $count } order waits for its money
       *[other] 🕐 { $count } orders wait for their money
    }
adm-desk-review =
    { $count ->
        [one] ⚖ { $count } case waits for a decision
       *[other] ⚖ { $count } cases wait for a decision
    }
adm-desk-low =
    { $count ->
        [one] 📉 { $count } product is running low
       *[other] 📉 { $count } products are running low
    }
adm-desk-quiet = Nothing waits for you.
adm-desk-paused =
    ⏸ <b>Sales are paused</b> since { $since }
    By: { $by }
    Reason: { $reason }
adm-desk-next = <i>Next: press what you want to see, or write /find and an order number, an address, a transaction, a name or @user.</i>
adm-help =
    <b>What this bot does</b>
    You are told here when something is paid, when money waits for a decision, and when a customer writes. A paid order comes as a card that stays true: claim it, pack it, note the tracking number, mark it shipped. What moves money or goods asks for a reason and a second tap.
adm-help-row = { $command }: { $about }
adm-languages = <b>Choose your language</b>

## The card of an order

adm-card-head =
    { $stage ->
        [created] 🕐 <b>#{ $order } UNPAID</b> · { $total }
        [paid] 🟢 <b>#{ $order } PAID</b> · { $total }
        [shipped] 🚚 <b>#{ $order } SHIPPED</b> · { $total }
        [completed] ✅ <b>#{ $order } COMPLETED</b> · { $total }
        [cancelled] ❌ <b>#{ $order } CANCELLED</b> · { $total }
       *[expired] ⌛ <b>#{ $order } EXPIRED</b> · { $total }
    }
adm-card-head-coins =
    { $stage ->
        [created] 🕐 <b>#{ $order } UNPAID</b> · { $total } · { $coins } ({ $have } conf)
        [paid] 🟢 <b>#{ $order } PAID</b> · { $total } · { $coins } ({ $have } conf)
        [shipped] 🚚 <b>#{ $order } SHIPPED</b> · { $total } · { $coins } ({ $have } conf)
        [completed] ✅ <b>#{ $order } COMPLETED</b> · { $total } · { $coins } ({ $have } conf)
        [cancelled] ❌ <b>#{ $order } CANCELLED</b> · { $total } · { $coins } ({ $have } conf)
       *[expired] ⌛ <b>#{ $order } EXPIRED</b> · { $total } · { $coins } ({ $have } conf)
    }
adm-card-who =
    { $count ->
        [one] 👤 { $who } · first order · timeouts { $strikes }
       *[other] 👤 { $who } · { $count } orders · timeouts { $strikes }
    }
adm-card-blocked = ⛔ This customer is blocked: { $reason }
adm-card-unreachable = 📵 No message of the bot reaches this customer.
adm-card-items = 🧾 { $items }
adm-card-items-more =
    { $count ->
        [one] 🧾 { $items } and { $count } more
       *[other] 🧾 { $items } and { $count } more
    }
adm-card-parcel-by = 🚚 { $option } · address on tap
adm-card-parcel = 🚚 Parcel · address on tap
adm-card-parcel-bare = 🚚 Parcel · no address is kept
adm-card-pickup = 📍 Fetched by the customer
adm-card-booking = 📅 A time is to be agreed on
adm-card-auto = ⚡ Codes and files go out by themselves
adm-card-auto-sent = 📤 Codes and files are being handed over
adm-card-auto-done = 📬 Codes and files are with the customer
adm-card-auto-failed = 🔴 Codes and files did not reach the customer
adm-card-claimed = 🙋 Claimed by { $who }
adm-card-tracking = 🏷 { $name } · <code>{ $number }</code>
adm-card-number = 🏷 <code>{ $number }</code>
adm-card-carrier = 🏷 { $name }

adm-card-held = ⏸ <b>On hold:</b> { $reason }
adm-card-held-reorg = ⏸ <b>On hold:</b> the block with its payment left the chain
adm-card-held-fell = ⏸ <b>On hold:</b> its payment is gone
adm-card-held-by-hand = ⏸ <b>On hold:</b> its payment was declared invalid by hand
adm-card-clawed = 🔴 <b>Clawed back:</b> the money left after the goods did. The customer owes it now.
adm-card-marked = ✍ Decided by hand
adm-card-part = 🟡 A part came: { $received }, missing: { $missing }
adm-card-late = 🕓 Money came after the end
adm-card-over = ➕ More came than was asked for
adm-card-waiting = 💰 <b>{ $amount }</b> waits for a decision. It becomes balance at { $until }.
adm-card-waiting-kept = 💰 <b>{ $amount }</b> waits for a decision, without limit.
adm-card-refund = ↩ A refund of <b>{ $amount }</b> is owed.

adm-next-unpaid = <i>Next: nothing. It waits for its money until { $until }.</i>
adm-next-closing = <i>Next: nothing. Its time is over, and the chain is looked at once more.</i>
adm-next-confirming = <i>Next: nothing. Its money was seen and waits for its confirmations.</i>
adm-next-hold = <i>Next: do not ship it. You are told when it goes on; Recheck looks at its money now.</i>
adm-next-clawed = <i>Next: write to the customer. Their next credit pays what they owe.</i>
adm-next-claim = <i>Next: claim it, so that nobody packs it twice.</i>
adm-next-pack = <i>Next: pack it, note the tracking number, then press Shipped.</i>
adm-next-fetch = <i>Next: keep it ready. When the customer has it, press Handed over.</i>
adm-next-book = <i>Next: agree on a time with the customer. When it is done, press Handed over.</i>
adm-next-auto = <i>Next: nothing. The till hands it over by itself.</i>
adm-next-failed = <i>Next: write to the customer. The goods stay theirs and can be fetched from the order again.</i>
adm-next-undo = <i>Next: nothing. The customer is told in a minute; until then Undo takes it back.</i>
adm-next-shipped = <i>Next: nothing. It is complete when the customer has received it, or by itself after a while.</i>
adm-next-completed = <i>Done. There is nothing left to do.</i>
adm-next-decide = <i>Next: decide what becomes of the money: balance, refund, or settle the order in Details.</i>
adm-next-refund = <i>Next: send the refund from your wallet. If you need an address, write to the customer.</i>
adm-next-closed = <i>Done. Its items are free again.</i>

## Everything about an order

adm-sheet-customer = Customer no. { $person }: { $name }
adm-sheet-made = Placed: { $at }
adm-sheet-paid = Paid: { $at }
adm-sheet-shipped = Shipped: { $at }
adm-sheet-completed = Completed: { $at }
adm-sheet-closed = Closed: { $at }
adm-sheet-line = { $quantity } × { $product }: { $price }
adm-sheet-line-more =
    { $count ->
        [one] and { $count } more line
       *[other] and { $count } more lines
    }
adm-sheet-option = Shipping, { $option }: { $price }
adm-sheet-discount = Discount: { $amount }
adm-sheet-total = <b>Total: { $total }</b>
adm-sheet-address =
    <b>Address</b>
    <code>{ $text }</code>
adm-sheet-address-private = 🏠 The address is shown in a private chat with this bot only.
adm-sheet-address-none = 🏠 No address is kept.
adm-sheet-payment =
    💰 { $amount } ({ $have }/{ $wanted } conf)
    <code>{ $txid }</code>
adm-sheet-payment-not =
    💤 { $amount } does not count: it is gone, replaced or too small
    <code>{ $txid }</code>
adm-sheet-payments-more =
    { $count ->
        [one] and { $count } more payment
       *[other] and { $count } more payments
    }
adm-sheet-letter-customer = 💬 { $at }, the customer: <i>{ $snippet }</i>
adm-sheet-letter-shop = ✍ { $at }, the shop: <i>{ $snippet }</i>
adm-sheet-journal = <b>Journal</b>
adm-sheet-deed = { $at } · <code>{ $action }</code> · { $by }
adm-sheet-deed-why = { $at } · <code>{ $action }</code> · { $by }: { $reason }

## Orders, and looking for something

adm-orders-to-ship =
    { $count ->
        [one] 📦 <b>To ship:</b> { $count } order
       *[other] 📦 <b>To ship:</b> { $count } orders
    }
adm-orders-unpaid =
    { $count ->
        [one] 🕐 <b>Unpaid:</b> { $count } order
       *[other] 🕐 <b>Unpaid:</b> { $count } orders
    }
adm-orders-late =
    { $count ->
        [one] 🕓 <b>Late money:</b> { $count } order
       *[other] 🕓 <b>Late money:</b> { $count } orders
    }
adm-orders-all =
    { $count ->
        [one] 🗂 <b>All:</b> { $count } order
       *[other] 🗂 <b>All:</b> { $count } orders
    }
adm-orders-none = There is nothing here.
adm-no-order = There is no order { $order }.
adm-found =
    { $count ->
        [one] 🔎 <b>{ $count } hit</b> for { $query }
       *[other] 🔎 <b>{ $count } hits</b> for { $query }
    }
adm-found-some = 🔎 <b>The first hits</b> for { $query }. Write more of it to find less.
adm-found-nothing =
    🔎 <b>Nothing is found</b> for { $query }
    Looked for: an order number (1042 or #1042), an address, a transaction, @user, a name, a Telegram id.

## Looking after orders, shipping

adm-take-over-ask =
    🔁 <b>Take order #{ $order } over?</b>
    { $who } looks after it since { $since }.

    What happens: it is yours, and the cards of everybody say so. { $who } is not told by a message. Speak with each other, so that nobody packs it twice.
adm-taken-over = 🙋 <b>Order #{ $order } is yours now.</b>

adm-ship-ask =
    ✅ <b>Mark order #{ $order } as shipped?</b>
adm-ship-parcel = Parcel: { $name } · <code>{ $number }</code>
adm-ship-number = Parcel: <code>{ $number }</code>
adm-ship-carrier = Parcel: { $name }, without a number
adm-ship-bare = There is no tracking number yet. Add it first, or ship without one.
adm-ship-effects =
    What happens:
    • The customer is told in a minute, with the carrier and the number.
    • Until then you can take it back with Undo.
    • No money moves. The order is complete when the customer has received it, or by itself after a while.
adm-shipped =
    🚚 <b>Order #{ $order } is marked as shipped.</b>
    The customer is told in a minute. Until then Undo takes it back.
adm-shipped-told = 🚚 <b>Order #{ $order } is shipped, and the customer was told.</b>
adm-unshipped = ↩ <b>Order #{ $order } is not shipped.</b> The customer heard nothing.
adm-tracking-ask =
    🏷 <b>Carrier and number for order #{ $order }</b>
    Send both in one message, for example:

    <code>DHL 00340434161094042557</code>

    If the parcel has left already, the customer is told of the number. /cancel leaves things as they are.
adm-tracking-bad = Please send a carrier and a number in one message, such as <code>DHL 00340434161094042557</code>; at most { $count } characters each.
adm-tracking-set = 🏷 <b>Noted for order #{ $order }.</b>
adm-ship-usage = Send the order with its number, and the parcel if you know it: <code>/ship 1042 DHL 00340434161094042557</code>

## Letters

adm-message-ask =
    📨 <b>Write to the customer of order #{ $order }</b>
    { $who }

    Send one message, for example: <i>Your parcel leaves tomorrow.</i>
    The bot brings it to them with the number of the order. /cancel leaves without sending.
adm-reply-ask =
    📨 <b>Write to { $who }</b>
    Send one message; the bot brings it to them. /cancel leaves without sending.
adm-letter-customer =
    💬 { $at }, the customer:
    <blockquote>{ $text }</blockquote>
adm-letter-shop =
    ✍ { $at }, the shop:
    <blockquote>{ $text }</blockquote>
adm-letter-too-long = A message has between 1 and { $count } characters. Please send it again, shorter or in parts.
adm-letter-sent = 📨 <b>On its way to { $who }.</b>
adm-letter-waits = 📵 <b>Kept for { $who }, but it may not arrive:</b> no message of the bot reaches them at the moment. Try another way too.
adm-no-person = There is no person { $person }.

## Reasons, and what will happen

adm-ask-cancel =
    ❌ <b>Cancel order #{ $order }</b>
    Why? Send the reason in one message, for example: <i>the customer asked for it</i>. Colleagues and the audit trail keep it. You see what will happen before it does.
adm-ask-settle =
    ✍ <b>Take order #{ $order } for paid</b>
    Why? Send the reason in one message, for example: <i>paid in cash at the counter</i>. The audit trail keeps it. You see what will happen before it does.
adm-ask-expire =
    ⌛ <b>Let order #{ $order } expire now</b>
    Why? Send the reason in one message, for example: <i>ordered twice</i>. The audit trail keeps it. You see what will happen before it does.
adm-ask-invalidate =
    🚫 <b>Take order #{ $order } for not paid</b>
    Why? Send the reason in one message, for example: <i>settled by mistake</i>. The audit trail keeps it. You see what will happen before it does.
adm-ask-credit =
    💰 <b>Waiting money of order #{ $order } to the customer's balance</b>
    Why? Send the reason in one message, for example: <i>the customer wants to buy again</i>. The audit trail keeps it. You see what will happen before it does.
adm-ask-refund =
    ↩ <b>Waiting money of order #{ $order } back to the customer</b>
    Why? Send the reason in one message, for example: <i>the customer asked for it</i>. The audit trail keeps it. You see what will happen before it does.
adm-ask-block =
    ⛔ <b>Block { $who }</b>
    Why? Send the reason in one message, for example: <i>three false claims</i>. Colleagues and the audit trail keep it. You see what will happen before it does.
adm-ask-pause =
    ⏸ <b>Pause all sales</b>
    Why? Send the reason in one message, for example: <i>stocktaking until Monday</i>. <b>Customers read it</b> when they want to order. You see what will happen before it does.
adm-reason-bad = A reason has between 1 and { $count } characters. Please send it again.

adm-sure-reason = Reason: <i>{ $reason }</i>
adm-sure-cancel-unpaid =
    ❌ <b>Cancel order #{ $order }?</b>
    • Money: none has come. What comes later waits for a decision.
    • Goods: its items are free at once.
    • The customer is told that it is cancelled, and your colleagues are told with the reason.
adm-sure-cancel-seen =
    ❌ <b>Cancel order #{ $order }?</b>
    • Money: { $received } was seen. When it is confirmed, it waits for a decision: balance or refund.
    • Goods: its items are free at once.
    • The customer is told that it is cancelled, and your colleagues are told with the reason.
adm-sure-cancel-paid =
    ❌ <b>Cancel order #{ $order }, which is paid?</b>
    • Money: a refund of <b>{ $amount }</b> is owed. You send it from your wallet. A commission that was paid for it is taken back.
    • Goods: its items go back on the shelf. What was handed over already cannot be cancelled.
    • The customer is told that it is cancelled and what goes back, and your colleagues are told with the reason.
adm-sure-cancel-unsettled =
    ❌ <b>Cancel order #{ $order }?</b>
    • Money: its payment does not count at the moment, so no refund is owed by this. Money that comes back waits for a decision.
    • Goods: its items go back on the shelf. What was handed over already cannot be cancelled.
    • The customer is told that it is cancelled, and your colleagues are told with the reason.
adm-sure-settle =
    ✍ <b>Take order #{ $order } for paid?</b>
    • Money: of { $total }, the chain proves { $proved }. The rest, <b>{ $missing }</b>, is booked as unproved, and the invoice stays marked.
    • Goods: its items are sold. Codes and files are handed over by themselves; a parcel waits for you.
    • The customer is told that the order is paid. Whoever brought them earns the commission.
adm-sure-settle-expired =
    ✍ <b>Take order #{ $order } for paid, which has expired?</b>
    • Money: of { $total }, the chain proves { $proved }. The rest, <b>{ $missing }</b>, is booked as unproved, and the invoice stays marked.
    • Goods: its items are taken from the shelf again. If they are not all there, nothing is done.
    • The customer is told that the order is paid. Whoever brought them earns the commission.
adm-sure-expire =
    ⌛ <b>Let order #{ $order } expire now?</b>
    • Money: none is taken. What comes later is late: it buys the order if it is enough and the items are still there, or waits for a decision.
    • Goods: its items are free at once.
    • The customer is told that the order is closed, and gets no strike. Your colleagues are told.
adm-sure-expire-seen =
    ⌛ <b>Let order #{ $order } expire now?</b>
    • Money: { $received } was seen. When it is confirmed, it buys the order if it is enough and the items are still there, or waits for a decision.
    • Goods: its items are free at once.
    • The customer is told that the order is closed, and gets no strike. Your colleagues are told.
adm-sure-invalidate =
    🚫 <b>Take order #{ $order } for not paid?</b>
    • Money: the sale of { $total } is taken back. What really came waits for a decision again. A commission that was paid for it is taken back.
    • Goods: the order is put on hold. Nothing of it leaves.
    • The customer is not told. Write to them.
adm-sure-invalidate-left =
    🚫 <b>Take order #{ $order } for not paid, whose goods have left?</b>
    • Money: the sale of { $total } is taken back. What really came waits for a decision again. A commission that was paid for it is taken back.
    • Goods: they are gone. The order is marked as clawed back.
    • The customer is not told. Write to them.
adm-sure-credit =
    💰 <b>{ $amount } of order #{ $order } to the customer's balance?</b>
    • Money: it is yours from now on, and the customer's balance grows by what it is worth at the rate of that moment. What they owe is paid first.
    • Goods: nothing changes.
    • The customer is told how much they have.
adm-sure-refund =
    ↩ <b>{ $amount } of order #{ $order } back to the customer?</b>
    • Money: it is set aside as a refund. The till holds no keys: you send it from your wallet.
    • Goods: nothing changes.
    • The customer is told that it goes back to them.
adm-sure-block =
    ⛔ <b>Block { $who }?</b>
    • They place no more orders until somebody lifts the block.
    • Orders and money that are there go their way. Nobody is charged anything.
    • They are not told; they read it when they want to order.
adm-sure-pause =
    ⏸ <b>Pause all sales?</b>
    • No new order is taken, over no face of the shop, until somebody resumes.
    • Open invoices go on: what is paid is handed over.
    • Customers who want to order read the reason. Your colleagues are told with it.

## What needs a decision

adm-review =
    { $count ->
        [one] ⚖ <b>{ $count } case waits for a decision</b>
       *[other] ⚖ <b>{ $count } cases wait for a decision</b>
    }
adm-review-none = ⚖ Nothing waits for a decision.
adm-review-next = <i>Next: press an order to see all of it, or what shall become of it. Each asks again before it happens.</i>
adm-why-partial = 🟡 <b>#{ $order }</b> · { $amount } came before it expired, the rest did not · { $at }
adm-why-late = 🕓 <b>#{ $order }</b> · { $amount } came after the end · { $at }
adm-why-over = ➕ <b>#{ $order }</b> · { $amount } more than was asked for · { $at }
adm-why-reorged = ⚠️ <b>#{ $order }</b> · the block with its payment left the chain · { $at }
adm-why-clawed = 🔴 <b>#{ $order }</b> · { $amount } left after the goods did · { $at }
adm-why-failed = 📪 <b>#{ $order }</b> · its goods did not reach the customer · { $at }
adm-why-refund = ↩ <b>#{ $order }</b> · a refund of { $amount } is owed · { $at }
adm-why-held = ⏸ <b>#{ $order }</b> · on hold · { $at }

## Answers to a press

adm-language-set = Done: English from now on.
adm-claimed-now = It is yours. Others see that you look after it.
adm-yours-already = You look after it already.
adm-nobodys = Nobody looks after it. Press Claim on its card.
adm-taken-over-now = It is yours now.
adm-released = Nobody looks after it any more.
adm-shipped-now = Marked as shipped. The customer is told in a minute.
adm-undone = Taken back. The customer heard nothing.
adm-cannot-order = There is no such order.
adm-cannot-stage =
    { $stage ->
        [created] This cannot be done: the order is not paid yet. Nothing was changed.
        [paid] This cannot be done: the order is paid. Nothing was changed.
        [shipped] This cannot be done: the order is shipped already. Nothing was changed.
        [completed] This cannot be done: the order is completed. Nothing was changed.
        [cancelled] This cannot be done: the order is cancelled. Nothing was changed.
       *[expired] This cannot be done: the order has expired. Nothing was changed.
    }
adm-cannot-status =
    { $status ->
        [new] This cannot be done: the order still waits for its money. Nothing was changed.
        [processing] This cannot be done: its money was seen and waits for confirmations. Nothing was changed.
        [settled] This cannot be done: the order is paid. Nothing was changed.
        [expired] This cannot be done: the order has expired. Nothing was changed.
        [invalid] This cannot be done: its payment does not count any more. Nothing was changed.
       *[cancelled] This cannot be done: the order is cancelled. Nothing was changed.
    }
adm-cannot-hold = The order is on hold, so nothing of it leaves. Its card says why. Nothing was changed.
adm-cannot-nothing-to-ship = Nothing in this order is shipped by hand: the till hands it over. Nothing was changed.
adm-cannot-claimed = { $who } looks after this order. Nothing was changed.
adm-cannot-not-yours = You do not look after this order. Nothing was changed.
adm-cannot-undo = Too late: the customer was told. Nothing was changed.
adm-cannot-tracking = That is too long for a carrier or a number. Nothing was changed.
adm-cannot-seen = Money was seen for this order. Nothing was changed.
adm-cannot-handed-over = Its goods were handed over already, so it cannot be cancelled. Nothing was changed.
adm-cannot-sold-out = Its goods are sold out, so it cannot be settled: credit or refund the money. Nothing was changed.
adm-cannot-nothing-waits = No money of this order waits for a decision. Nothing was changed.
adm-cannot-rate = There is no fresh exchange rate to credit at. Try again in a minute. Nothing was changed.
adm-cannot-nobody = Nobody is known who could be credited. Nothing was changed.
adm-cannot-refund-owed = This order was cancelled, and its refund is owed already. Nothing was changed.
adm-cannot-reason = A reason is needed. Nothing was changed.
adm-cannot-person = There is no such person. Nothing was changed.
adm-cannot-block-again = This person is blocked already. Nothing was changed.
adm-cannot-unblock = This person is not blocked. Nothing was changed.
adm-cannot-pardon = There is nothing to forgive. Nothing was changed.
adm-cannot-role = They have this role already. Nothing was changed.
adm-cannot-pause-again = Sales are paused already. Nothing was changed.
adm-moved-on = Things have changed since you were asked, so nothing was done. This is how it stands now.
adm-discarded = Nothing was done.
adm-done-cancel = The order is cancelled.
adm-done-settle = The order is taken for paid.
adm-done-expire = The order has expired. Its items are free.
adm-done-invalidate = The order is taken for not paid.
adm-done-credit = The money is in the customer's balance.
adm-done-refund = The refund is noted. Send it from your wallet.
adm-done-block = Blocked.
adm-done-pause = Sales are paused.
adm-rechecked = What is known was judged again, and the chain is being looked at now. The card changes when something is found.
adm-recheck-refused = An address of this order is not the one that its account derives to. Do not trust it: somebody may have changed the database.

## Buttons

adm-to-ship-btn = 📦 To ship
adm-to-ship-count-btn = 📦 To ship ({ $count })
adm-unpaid-btn = 🕐 Unpaid
adm-late-btn = 🕓 Late
adm-all-btn = 🗂 All orders
adm-review-btn = ⚖ Review
adm-review-count-btn = ⚖ Review ({ $count })
adm-stock-btn = 🏷 Stock
adm-people-btn = 👥 People
adm-rates-btn = 💱 Rates
adm-watchers-btn = 🛰 Watchers
adm-health-btn = 🩺 Health
adm-stats-btn = 📊 Figures
adm-broadcasts-btn = 📣 Broadcasts
adm-notify-btn = 🔔 Notices
adm-roles-btn = 👔 Roles
adm-language-btn = 🌍 Language
adm-pause-btn = ⏸ Pause sales
adm-resume-btn = ▶ Resume sales

adm-claim-btn = 🙋 Claim
adm-details-btn = 📋 Details
adm-card-btn = 🗃 Card
adm-shipped-btn = ✅ Shipped
adm-handed-btn = ✅ Handed over
adm-tracking-btn = 🏷 Tracking
adm-message-btn = 📨 Message
adm-reply-btn = 📨 Reply
adm-cancel-btn = ❌ Cancel
adm-take-over-btn = 🔁 Take over
adm-take-over-yes-btn = 🔁 Yes, take it over
adm-release-btn = 👋 Let go
adm-ship-yes-btn = ✅ Yes, shipped
adm-undo-btn = ↩ Undo
adm-settle-btn = ✍ Settle by hand
adm-expire-btn = ⌛ Expire now
adm-invalidate-btn = 🚫 Not paid
adm-credit-btn = 💰 To balance
adm-refund-btn = ↩ Refund
adm-recheck-btn = 🔄 Recheck
adm-customer-btn = 👤 Customer
adm-order-btn = 📋 #{ $order }
adm-product-btn = 🏷 Product
adm-do-btn = ✅ Yes, do it
adm-discard-btn = ✖ No, leave it

adm-row-created-btn = 🕐 #{ $order } · { $total } · { $who }
adm-row-paid-btn = 🟢 #{ $order } · { $total } · { $who }
adm-row-claimed-btn = 🙋 #{ $order } · { $total } · { $who }
adm-row-held-btn = ⏸ #{ $order } · { $total } · { $who }
adm-row-clawed-btn = 🔴 #{ $order } · { $total } · { $who }
adm-row-shipped-btn = 🚚 #{ $order } · { $total } · { $who }
adm-row-completed-btn = ✅ #{ $order } · { $total } · { $who }
adm-row-cancelled-btn = ❌ #{ $order } · { $total } · { $who }
adm-row-expired-btn = ⌛ #{ $order } · { $total } · { $who }
adm-row-person-btn = 👤 { $who }
