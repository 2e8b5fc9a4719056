# What customers read of an invoice, an order and its goods in a chat. Telegram's HTML, but for
# the words of buttons and of answers to a press, which are plain and stand at the end.

## The card of an invoice

bill-head = 🧾 <b>Order { $order }</b> · { $total }

bill-choose =
    🪙 <b>Please choose a coin to pay with.</b>
    <i>Next: you get an amount at the rate of that moment, and an address of your own.</i>

bill-send =
    Send exactly
    <code>{ $exact }</code> { $coin }
    to this address:
    <code>{ $address }</code>

bill-partial =
    🟡 <b>A part has come.</b>
    Received: { $received } ({ $amount })
    Missing: { $missing }

bill-send-rest =
    Please send the rest, exactly
    <code>{ $exact }</code> { $coin }
    to this address:
    <code>{ $address }</code>

bill-until = ⏳ Pay before { $until } · ≈ { $minutes } min
bill-until-day = ⏳ Pay before { $until }
bill-rate = 💱 1 { $coin } = { $price } · { $sources } · { $time }
bill-fee = 💡 Sending from an exchange? Add its fee, so that exactly this amount arrives.
bill-next-pay = <i>Next: this message changes by itself as soon as your payment is seen. Your items are held until then.</i>
bill-next-partial = <i>Next: when the rest is seen, your items are kept. If it does not come in time, the order closes, and the part that came waits for your choice.</i>

bill-closing =
    ⌛ <b>The time to pay is over.</b>
    Please send nothing to this address any more. We look once more whether a payment of yours was on its way already.
bill-closing-part = { $received } came so far. It is not lost.
bill-next-closing = <i>Next: in a few minutes this message says whether you paid in time. If not, the order closes and its items are free again.</i>

bill-seen = 👀 <b>Your payment was seen:</b> { $amount }
bill-payment =
    { $wanted ->
        [one] 🔗 <code>{ $txid }</code> · { $have } of { $wanted } confirmation
       *[other] 🔗 <code>{ $txid }</code> · { $have } of { $wanted } confirmations
    }
bill-more-payments =
    { $count ->
        [one] and { $count } more payment
       *[other] and { $count } more payments
    }
bill-why-btc = An unconfirmed payment can still be replaced, so we wait for confirmations. Bitcoin finds a block about every 10 minutes.
bill-why-ltc = An unconfirmed payment can still be replaced, so we wait for confirmations. Litecoin finds a block about every 2.5 minutes.
bill-next-confirming = <i>We keep your items, and there is nothing more to do. Next: when the payment is confirmed, you are told, and your order goes on.</i>

bill-paid = ✅ <b>Paid. Thank you.</b>
bill-paid-late = ✅ <b>Paid. Thank you.</b> Your payment came late, but it was enough.
bill-items = { $items }
bill-more-items =
    { $count ->
        [one] and { $count } more item
       *[other] and { $count } more items
    }
bill-received = Received: { $amount }

bill-expired =
    ⌛ <b>This order was not paid in time and is closed.</b>
    Its items are free again. Please send nothing to its address any more.
bill-next-expired = <i>Nothing was charged. Next: order again whenever you like. If you have paid after all, we see it and tell you here.</i>
bill-expired-part =
    ⌛ <b>This order is closed.</b>
    { $received } came, the rest did not come in time. Its items are free again. Please send nothing to its address any more.
bill-cancelled =
    ❌ <b>This order is cancelled.</b>
    Its items are free again. Please send nothing to its address any more.
bill-next-cancelled = <i>Next: nothing. You are welcome to order again.</i>

bill-invalid =
    🔴 <b>Your payment has left the chain and does not count any more.</b>
    Your order is on hold.
bill-invalid-by-hand =
    🔴 <b>The shop does not count this payment.</b>
    Your order is on hold.
bill-next-invalid = <i>Next: if the payment returns, the order goes on by itself. If you did not withdraw it, please write to the shop.</i>
bill-next-invalid-by-hand = <i>Next: please write to the shop.</i>
bill-reorged =
    ⚠️ <b>The block with your payment has left the chain.</b>
    Please do not pay twice. <i>Next: your order goes on when the payment is in a block again.</i>

bill-refused =
    🔴 <b>The address of this order cannot be shown,</b> because it could not be verified.
    Please send nothing. <i>Next: write to the shop, which was told of this too.</i>

## What becomes of money beyond the price

bill-part-seen = <i>Your money is not lost. Next: when it is confirmed, you are told here how you can use it.</i>
bill-late-seen =
    🕓 <b>Money came after the end:</b> { $amount }
    <i>Next: when it is confirmed, the order is paid after all if the money is enough and the items are still there. Otherwise it becomes your balance, or goes back to you if you ask for that.</i>
bill-late-seen-cancelled =
    🕓 <b>Money came after the end:</b> { $amount }
    <i>Next: when it is confirmed, it becomes your balance, or goes back to you if you ask for that.</i>
bill-over-seen = ➕ <b>More than asked has come,</b> worth { $worth }. <i>Next: when it is confirmed, you are told here how you can use it.</i>
bill-over-waiting = ➕ <b>More than asked has come:</b> { $amount }
bill-waiting = 💰 <b>Money of yours is waiting:</b> { $amount }
bill-decide = <i>Next: it becomes your balance at { $until }. If you want it back instead, please ask the shop before then.</i>
bill-kept = <i>Next: the shop keeps it until it is settled what becomes of it. If you want it back, please write to the shop.</i>
bill-credited = 💰 { $amount } is in your balance.
bill-returning = ↩️ { $amount } is set aside to go back to you. The shop sends it.
bill-returned = ↩️ { $amount } was sent back to you.
bill-rounded = { $amount } was too little to send and is kept as rounding.
bill-tolerated = { $amount } was missing and is forgiven.

## What happens next with goods

bill-next-hold = ⏸ <b>Your order is on hold</b> while the shop looks at its payment. <i>Next: you are told when it goes on.</i>
bill-next-automatic = 🎁 <i>Next: your codes and files come here by themselves. You can fetch them again from the order.</i>
bill-next-pickup = 📍 <i>Next: where to pick your items up comes here by itself. You can fetch it again from the order.</i>
bill-next-shipping = 📦 <i>Next: we pack your parcel and tell you when it is on its way.</i>
bill-next-booking = 📅 <i>Next: the shop writes to you about your time slot.</i>
bill-next-shipped = 🚚 <b>Your parcel is on its way.</b> <i>Next: when it has come, please mark it as received.</i>
bill-next-completed = 🏁 <b>Everything is with you.</b> <i>If something is wrong, please write to the shop.</i>
bill-next-refund = ❌ <b>The shop has cancelled this order.</b> <i>Next: the shop sends your money back. If it needs an address from you, it asks.</i>
bill-next-owed = <i>The payment left the chain after the goods were sent. Please write to the shop about it.</i>
bill-parcel =
    Carrier: { $carrier }
    Tracking number: <code>{ $tracking }</code>

## Orders

bill-orders = 📦 <b>Your orders</b>
bill-no-orders = 📦 You have no orders yet.
bill-order = 📦 <b>Order { $order }</b> · { $total }
bill-order-made = Ordered: { $time }
bill-order-paid = Paid: { $time }
bill-order-shipped = Shipped: { $time }
bill-stage-unpaid =
    🕐 <b>It waits for your payment.</b>
    <i>Next: choose a coin and pay before { $until }, or cancel it.</i>
bill-stage-closed = ⌛ <b>It was not paid in time and is closed.</b> <i>You are welcome to order again.</i>
bill-stage-cancelled = ❌ <b>It is cancelled.</b> <i>You are welcome to order again.</i>
bill-none = There is no such order of yours.
bill-none-open = You have no order that waits for your payment.

## The receipt

bill-receipt-head =
    📄 <b>Receipt</b> · { $shop }
    Order { $order }
bill-receipt-paid = Paid: { $time }
bill-receipt-line = { $count } × { $product }: { $price }
bill-receipt-line-off = { $count } × { $product }: <s>{ $list }</s> { $price }
bill-receipt-shipping = Shipping, { $option }: { $price }
bill-receipt-discount = Discount: { $amount }
bill-receipt-total = <b>Total: { $total }</b>
bill-receipt-rate = Rate: 1 { $coin } = { $price }, from { $sources }, { $time }
bill-receipt-tx =
    { $amount } with transaction
    <code>{ $txid }</code>
bill-receipt-by-hand = The shop has confirmed the payment by hand.

## Goods

bill-goods =
    🎁 <b>Your goods of order { $order }</b>
    Tap a code to copy it. Please keep it to yourself: whoever has a code can use it. You can fetch all of this again from the order.
bill-goods-more = 🎁 <b>Order { $order }, continued</b>
bill-goods-to-channel = 🎁 <b>Goods of order { $order }</b>
bill-goods-of = <b>{ $product }</b>
bill-goods-file = 📎 <b>{ $product }</b>, order { $order }
bill-goods-pickup = 📍 <b>{ $count } × { $product }</b>, order { $order }
bill-goods-pickup-place = Pick it up at: <b>{ $place }</b>
bill-goods-pickup-nowhere = The shop has not said yet where to pick it up. Please write to the shop.
bill-goods-pickup-words = { $text }
bill-goods-channel = 📢 <b>{ $product }</b> of order { $order } was sent to the channel that the shop uses for it.
bill-goods-failed = 🔴 <b>The goods of order { $order } could not be sent.</b> The shop has been told and sees to it. They stay yours: you can fetch them from the order later.

bill-problem-ask =
    💬 <b>What is wrong with order { $order }?</b>
    Please write it in one message. The shop reads it and answers here.

    For example: <i>The parcel has come, but the mug is broken.</i>

    /cancel stops this.

## Buttons

bill-copy-amount = 📋 Copy amount
bill-copy-rest = 📋 Copy missing amount
bill-copy-address = 📋 Copy address
bill-copy-link = 🔗 Copy payment link
bill-page = 🌐 Pay page
bill-wallet = 👛 Open wallet
bill-check = 🔄 Check
bill-other-coin = 🔁 Other coin
bill-choose-coin = 🪙 Choose a coin
bill-extend = ⏳ +15 min
bill-cancel = ❌ Cancel
bill-pay-now = ▶ Continue payment
bill-invoice = 🧾 Invoice
bill-details = 📦 Order
bill-receipt = 📄 Receipt
bill-get-goods = 🎁 My goods
bill-received-yes = ✅ Received
bill-problem = 💬 Problem
bill-again = 🔁 Buy again
bill-order-again = 🛒 Order again
bill-map = 🗺 Map
bill-shop = 🛍 Shop
bill-all-orders = 📦 All orders
bill-reply = 💬 Reply
bill-product = 🛍 To the product
bill-invite = 🎁 Invite
bill-support = 💬 Support
bill-no-news = 🔕 No more news

bill-row-unpaid = 🕐 { $order } · { $total } · { $day }
bill-row-paid = 🟢 { $order } · { $total } · { $day }
bill-row-hold = ⏸ { $order } · { $total } · { $day }
bill-row-shipped = 🚚 { $order } · { $total } · { $day }
bill-row-completed = ✅ { $order } · { $total } · { $day }
bill-row-cancelled = ❌ { $order } · { $total } · { $day }
bill-row-expired = ⌛ { $order } · { $total } · { $day }

## Answers to a press

bill-checking = We are looking now. Nothing was seen so far. This message changes as soon as something is.
bill-checking-part = We are looking now. { $missing } is still missing.
bill-checking-seen =
    { $wanted ->
        [one] We are looking now. So far: { $have } of { $wanted } confirmation.
       *[other] We are looking now. So far: { $have } of { $wanted } confirmations.
    }
bill-checking-refused = The address of this order could not be verified. Please send nothing, and write to the shop.
bill-checked = There is nothing to wait for any more. This message says how it stands.
bill-extended = You have 15 more minutes. The rate is new: please send the amount shown now.
bill-extended-before = This button was used already. This message shows how much time is left.
bill-extended-out = The shop gives no more time for this order.
bill-extend-seen = Your payment was seen. You need no more time.
bill-extend-late = The time to pay is over.
bill-extend-no-rate = There is no current rate, so no more time can be given now. Please try again in a minute.
bill-got = Thank you. The order is complete.
bill-got-not = This order cannot be marked as received now.
bill-receipt-not-yet = There is a receipt as soon as the order is paid.
bill-goods-not-yet = These goods cannot be fetched now: the order is not paid, or it is on hold.
bill-goods-none = Nothing in this order comes by itself.
bill-again-none = Nothing of this order is sold now.
bill-again-filled = It is in your cart.
