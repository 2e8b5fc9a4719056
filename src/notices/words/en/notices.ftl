# What notices say, in Telegram's HTML: only <b>, <code> and <blockquote>, and & is written
# &amp;. Values that people copy stand in <code>, what people wrote in <blockquote>. Facts
# arrive escaped. These need not be given, and their line is then left out: { $time },
# { $carrier }, { $tracking }, and the { $order } of a letter.

## To admins

order-created =
    <b>New order { $order }</b>
    { $items }
    Total: { $total }

    Customer: { $who }
    Time: { $time }

    Next: nothing yet. The order waits for its money. You are told when it is paid or runs out.

order-paid =
    <b>Order { $order } is paid</b>
    { $items }
    Total: { $total }
    Received: <code>{ $coins }</code>

    Customer: { $who }
    Time: { $time }

    Next: Ship it and mark it shipped. Codes and files are handed over by themselves.

order-expired =
    <b>Order { $order } was not paid in time</b>
    Total: { $total }
    Customer: { $who }

    Its items are free again. There is nothing to do.

order-cancelled =
    <b>Order { $order } is cancelled</b>
    By: { $by }
    Reason: { $reason }

    Its items are free again. If a refund is owed, another notice says how much.

refund-owed =
    <b>A refund is owed for order { $order }</b>
    Amount: <code>{ $amount }</code>

    The order was paid and then cancelled. Next: send the money back from your wallet and mark the refund sent.

money-waiting =
    <b>Money is waiting for order { $order }</b>
    Amount: <code>{ $amount }</code>
    Worth: { $worth }

    It came in part, late or in excess. It becomes the customer's balance at { $until }, unless a refund is asked for before then.

money-unknown =
    <b>Money came that belongs to no invoice</b>
    Amount: <code>{ $amount }</code>
    Address: <code>{ $address }</code>

    The address belongs to the { $coin } account of this till. The money is booked as unknown until you say whose it is.

payment-reorged =
    <b>A payment for order { $order } is in doubt</b>
    Amount: <code>{ $amount }</code>
    Transaction: <code>{ $txid }</code>

    Its block has left the chain. Do not ship the order now. You are told when the payment is back or gone.

payment-back =
    <b>The payment for order { $order } is back</b>
    Amount: <code>{ $amount }</code>
    Transaction: <code>{ $txid }</code>

    It is in a block again. The order goes on when the payment has its confirmations.

sale-fell =
    <b>The sale of order { $order } no longer stands</b>
    Total: { $total }

    Its payment is gone from the chain, so the order is not paid any more. Do not ship it. If the money returns, you are told.

clawed-back =
    <b>The payment for order { $order } is gone, and the goods have left</b>
    Total: { $total }
    Customer: { $who }

    The sale stands. The total is now owed by the customer, and the customer's next credit pays it first. Next: write to the customer.

address-refused =
    <b>{ $coin }: an address was refused</b>
    Index: { $index }
    For: { $order }

    The address in the database is not the one that the account derives to. It is not shown, and money at it is not credited. Next: find out who has changed the database.

index-burnt =
    <b>{ $coin }: money came to an address that was never shown</b>
    Index: { $index }
    Amount: <code>{ $amount }</code>

    Another wallet hands out addresses of the same account. This index is not used any more. Next: give the till an account of its own.

index-gap =
    <b>{ $coin }: addresses were passed over</b>
    From index { $from } to { $to }

    The database is older than the address mark, as after a restored backup. These addresses are watched and never handed out. Next: check that the right backup was restored.

account-changed =
    <b>{ $coin }: this account key is in force</b>
    Fingerprint: <code>{ $fingerprint }</code>
    First address: <code>{ $address }</code>

    Next: compare both with your wallet. If nobody of yours has set this key, stop the till.

watcher-behind =
    <b>{ $coin }: the chain cannot be seen</b>
    Since: { $since }
    Why: { $why }

    Until it is seen again, no { $coin } payment is credited, and no invoice expires because one is missing. You are told when it is back.

watcher-recovered =
    <b>{ $coin }: the chain is seen again</b>
    It could not be seen since { $since }. What was paid meanwhile is counted now. There is nothing to do.

rates-stale =
    <b>{ $coin }: there is no fresh rate</b>
    Why: { $why }

    No new amounts in { $coin } are given until rates come in again. Open invoices go on.

stock-low =
    <b>Few left: { $product }</b>
    { $free ->
        [0] None is free.
        [one] { $free } piece is free.
       *[other] { $free } pieces are free.
    }
    Next: add stock, or take the product off sale.

support-message =
    <b>A customer writes</b>
    From: { $who }
    About order: { $order }
    <blockquote>{ $text }</blockquote>
    Next: answer with the button below. The bot brings your answer to the customer.

delivery-failed =
    <b>The goods of order { $order } did not arrive</b>
    Customer: { $who }
    Why: { $reason }

    The order is paid, and its goods stay with it: the customer can fetch them from the order or from the payment page. Next: reach the customer in another way and say so.

sales-paused =
    <b>Sales are paused</b>
    By: { $by }
    Reason: { $reason }

    No new orders are taken. Open invoices go on, and what is paid is handed over. Next: resume sales when the reason is gone.

sales-resumed =
    <b>Sales go on</b>
    By: { $by }

    New orders are taken again. There is nothing to do.

trial =
    <b>A trial notice</b>
    { $text }

    It has arrived. There is nothing to do.

## To customers

payment-seen =
    Your payment of <code>{ $amount }</code> for order { $order } was seen.
    { $wanted ->
        [one] It needs { $wanted } confirmation. Your items are kept until then.
       *[other] It needs { $wanted } confirmations. Your items are kept until then.
    }
    There is nothing more to do. You are told when the order is paid.

payment-dropped =
    The payment of <code>{ $amount }</code> for order { $order } has vanished before it was confirmed.
    Your wallet may have replaced or withdrawn it. Please look at the payment page: it says how much is still to be paid, and until when.

part-received =
    A part of the money for order { $order } has come: { $received }.
    Still missing: { $missing }. Please send the rest before { $until }. The payment page shows the exact amount.

paid =
    Thank you. Order { $order } is paid: { $total }.
    Codes and files are ready for you now. For a parcel, you are told when it is on its way.

expired =
    Order { $order } was not paid in time and is closed. Its items are free again.
    Please send nothing to its address any more. You are welcome to order again.

expired-part =
    Order { $order } is closed: { $received } came, the rest did not come in time.
    Your money is not lost. When it is confirmed, you are told how you can use it.

late-seen =
    <code>{ $amount }</code> for order { $order } was seen after the order had closed.
    When it is confirmed, the order is paid after all if the money is enough and the items are still there. Otherwise you can have it as balance or back.

paid-late =
    Your payment came late, but it was enough. Order { $order } is paid: { $total }.
    Codes and files are ready for you now. For a parcel, you are told when it is on its way.

choose =
    <code>{ $amount }</code> for order { $order } is waiting, worth { $worth }.
    It becomes balance at { $until }. If you want it back instead, please ask the shop for a refund before then.

credited =
    { $amount } from order { $order } is in your balance now. You can pay your next order with it.

refund-noted =
    <code>{ $amount }</code> for order { $order } is set aside to go back to you.
    The shop sends it. If it needs an address from you, it asks.

cancelled =
    Order { $order } is cancelled. Please send nothing to its address any more.
    If money had already come, you are told what becomes of it.

unpaid =
    The payment for order { $order } has left the chain again. The order ({ $total }) is not paid any more.
    If the payment returns, the order is paid again. If you did not withdraw it, please contact the shop.

goods =
    Your goods of order { $order } are here.
    You can fetch them again from the order at any time. Please keep codes to yourself: whoever has one can use it.

expires-soon =
    The time to pay order { $order } is nearly over: it ends at { $until }. Still missing: { $missing }.
    If you have sent it already, there is nothing to do. If you need longer, take 15 more minutes: the rate is new then, and so is the amount.

shipped =
    Order { $order } is on its way.
    Carrier: { $carrier }
    Tracking number: <code>{ $tracking }</code>

    When it has come, please mark it as received.

tracking =
    The parcel of order { $order } can be followed with this number now. An earlier number does not count any more.
    Carrier: { $carrier }
    Tracking number: <code>{ $tracking }</code>

    When it has come, please mark it as received.

completed =
    Order { $order } is complete. Thank you for your purchase.
    If anything is wrong with it, please write to the shop: /support

support-reply =
    <b>The shop writes to you</b>
    About order: { $order }
    <blockquote>{ $text }</blockquote>
    You can answer with the button below, or with /support.

back-in-stock =
    <b>{ $product }</b> is in stock again. You wanted to be told.
    Nothing is kept for you until you order it.

broadcast =
    { $text }

    You read this because you chose to get news. You can switch them off in the /settings.

referral-joined =
    { $name } has come to the shop by your invitation.
    When they pay an order, you earn a commission and are told.

cooling-down =
    { $strikes ->
        [one] { $strikes } order of yours was not paid in time.
       *[other] { $strikes } orders of yours were not paid in time.
    }
    You can order again at { $until }. The pause ends by itself and costs nothing.

commission-earned =
    Somebody you invited has paid. Your commission of { $amount } is credited to you.

commission-given =
    Your payment has earned { $amount } of commission for the person who invited you. You did not pay more for it.

commission-taken =
    A payment by somebody you invited was undone. Its commission of { $amount } was taken back.
