# What customers read of an invoice, an order and its goods in a chat. Telegram's HTML, but for
# the words of buttons and of answers to a press, which are plain and stand at the end.

## The card of an invoice

bill-head = 🧾 <b>Bestellung { $order }</b> · { $total }

bill-choose =
    🪙 <b>Bitte wählen Sie eine Währung zum Zahlen.</b>
    <i>So geht es weiter: Sie bekommen einen Betrag zum Kurs dieses Augenblicks und eine eigene Adresse.</i>

bill-send =
    Senden Sie genau
    <code>{ $exact }</code> { $coin }
    an diese Adresse:
    <code>{ $address }</code>

bill-partial =
    🟡 <b>Ein Teil ist da.</b>
    Erhalten: { $received } ({ $amount })
    Es fehlen: { $missing }

bill-send-rest =
    Bitte senden Sie den Rest, genau
    <code>{ $exact }</code> { $coin }
    an diese Adresse:
    <code>{ $address }</code>

bill-until = ⏳ Bitte zahlen Sie vor { $until } · ≈ { $minutes } Min.
bill-until-day = ⏳ Bitte zahlen Sie vor { $until }
bill-rate = 💱 1 { $coin } = { $price } · { $sources } · { $time }
bill-fee = 💡 Sie senden von einer Börse? Rechnen Sie deren Gebühr dazu, damit genau dieser Betrag ankommt.
bill-next-pay = <i>So geht es weiter: Diese Nachricht ändert sich von selbst, sobald Ihre Zahlung gesehen wird. So lange sind Ihre Artikel reserviert.</i>
bill-next-partial = <i>So geht es weiter: Sobald der Rest gesehen wird, bleiben Ihre Artikel reserviert. Kommt er nicht rechtzeitig, wird die Bestellung geschlossen, und über den Teil, der da ist, entscheiden Sie.</i>

bill-closing =
    ⌛ <b>Die Zeit zum Zahlen ist um.</b>
    Bitte senden Sie nichts mehr an diese Adresse. Wir sehen noch einmal nach, ob eine Zahlung von Ihnen schon unterwegs war.
bill-closing-part = { $received } sind bisher da. Das Geld ist nicht verloren.
bill-next-closing = <i>So geht es weiter: In ein paar Minuten steht hier, ob Sie rechtzeitig gezahlt haben. Wenn nicht, wird die Bestellung geschlossen, und ihre Artikel sind wieder frei.</i>

bill-seen = 👀 <b>Ihre Zahlung wurde gesehen:</b> { $amount }
bill-payment =
    { $wanted ->
        [one] 🔗 <code>{ $txid }</code> · { $have } von { $wanted } Bestätigung
       *[other] 🔗 <code>{ $txid }</code> · { $have } von { $wanted } Bestätigungen
    }
bill-more-payments =
    { $count ->
        [one] und { $count } weitere Zahlung
       *[other] und { $count } weitere Zahlungen
    }
bill-why-btc = Eine unbestätigte Zahlung kann noch ersetzt werden, deshalb warten wir auf Bestätigungen. Bitcoin findet etwa alle 10 Minuten einen Block.
bill-why-ltc = Eine unbestätigte Zahlung kann noch ersetzt werden, deshalb warten wir auf Bestätigungen. Litecoin findet etwa alle 2,5 Minuten einen Block.
bill-next-confirming = <i>Ihre Artikel bleiben reserviert, Sie müssen nichts weiter tun. So geht es weiter: Sobald die Zahlung bestätigt ist, erfahren Sie es, und Ihre Bestellung geht weiter.</i>

bill-paid = ✅ <b>Bezahlt. Vielen Dank.</b>
bill-paid-late = ✅ <b>Bezahlt. Vielen Dank.</b> Ihre Zahlung kam spät, hat aber gereicht.
bill-items = { $items }
bill-more-items =
    { $count ->
        [one] und { $count } weiterer Artikel
       *[other] und { $count } weitere Artikel
    }
bill-received = Erhalten: { $amount }

bill-expired =
    ⌛ <b>Diese Bestellung wurde nicht rechtzeitig bezahlt und ist geschlossen.</b>
    Die Artikel sind wieder frei. Bitte senden Sie nichts mehr an ihre Adresse.
bill-next-expired = <i>Es wurde nichts berechnet. So geht es weiter: Bestellen Sie neu, wann immer Sie möchten. Haben Sie doch gezahlt, sehen wir es und sagen es Ihnen hier.</i>
bill-expired-part =
    ⌛ <b>Diese Bestellung ist geschlossen.</b>
    { $received } kamen an, der Rest kam nicht rechtzeitig. Die Artikel sind wieder frei. Bitte senden Sie nichts mehr an ihre Adresse.
bill-cancelled =
    ❌ <b>Diese Bestellung ist storniert.</b>
    Die Artikel sind wieder frei. Bitte senden Sie nichts mehr an ihre Adresse.
bill-next-cancelled = <i>Es ist nichts zu tun. Sie können gern neu bestellen.</i>

bill-invalid =
    🔴 <b>Ihre Zahlung ist nicht mehr in der Kette und zählt nicht mehr.</b>
    Ihre Bestellung ist angehalten.
bill-invalid-by-hand =
    🔴 <b>Der Shop lässt diese Zahlung nicht gelten.</b>
    Ihre Bestellung ist angehalten.
bill-next-invalid = <i>So geht es weiter: Kommt die Zahlung zurück, geht die Bestellung von selbst weiter. Wenn Sie sie nicht zurückgezogen haben, schreiben Sie bitte dem Shop.</i>
bill-next-invalid-by-hand = <i>So geht es weiter: Bitte schreiben Sie dem Shop.</i>
bill-reorged =
    ⚠️ <b>Der Block mit Ihrer Zahlung ist nicht mehr in der Kette.</b>
    Bitte zahlen Sie nicht doppelt. <i>So geht es weiter: Ihre Bestellung geht weiter, sobald die Zahlung wieder in einem Block steht.</i>

bill-refused =
    🔴 <b>Die Adresse dieser Bestellung lässt sich nicht anzeigen,</b> weil sie nicht geprüft werden konnte.
    Bitte senden Sie nichts. <i>So geht es weiter: Schreiben Sie dem Shop, der davon ebenfalls erfahren hat.</i>

## What becomes of money beyond the price

bill-part-seen = <i>Ihr Geld ist nicht verloren. So geht es weiter: Sobald es bestätigt ist, erfahren Sie hier, wie Sie es verwenden können.</i>
bill-late-seen =
    🕓 <b>Nach dem Ende kam noch Geld:</b> { $amount }
    <i>So geht es weiter: Sobald es bestätigt ist, gilt die Bestellung doch als bezahlt, wenn es reicht und die Artikel noch da sind. Sonst wird es Ihr Guthaben oder geht an Sie zurück, wenn Sie darum bitten.</i>
bill-late-seen-cancelled =
    🕓 <b>Nach dem Ende kam noch Geld:</b> { $amount }
    <i>So geht es weiter: Sobald es bestätigt ist, wird es Ihr Guthaben oder geht an Sie zurück, wenn Sie darum bitten.</i>
bill-over-seen = ➕ <b>Es ist mehr als verlangt angekommen,</b> im Wert von { $worth }. <i>So geht es weiter: Sobald es bestätigt ist, erfahren Sie hier, wie Sie es verwenden können.</i>
bill-over-waiting = ➕ <b>Es ist mehr als verlangt angekommen:</b> { $amount }
bill-waiting = 💰 <b>Hier liegt Geld von Ihnen bereit:</b> { $amount }
bill-decide = <i>Frist: { $until }. Dann wird es Ihr Guthaben. Möchten Sie es lieber zurück, bitten Sie den Shop vorher darum.</i>
bill-kept = <i>So geht es weiter: Der Shop bewahrt es auf, bis geklärt ist, was damit geschieht. Möchten Sie es zurück, schreiben Sie bitte dem Shop.</i>
bill-credited = 💰 { $amount } sind in Ihrem Guthaben.
bill-returning = ↩️ { $amount } sind für Sie zur Erstattung zurückgelegt. Der Shop sendet das Geld.
bill-returned = ↩️ { $amount } wurden an Sie zurückgesendet.
bill-rounded = { $amount } waren zu wenig zum Senden und werden als Rundung einbehalten.
bill-tolerated = { $amount } fehlten und sind erlassen.

## What happens next with goods

bill-next-hold = ⏸ <b>Ihre Bestellung ist angehalten,</b> während der Shop ihre Zahlung prüft. <i>So geht es weiter: Sie erfahren, wenn sie weitergeht.</i>
bill-next-automatic = 🎁 <i>So geht es weiter: Ihre Codes und Dateien kommen von selbst hierher. Sie können sie über die Bestellung noch einmal abrufen.</i>
bill-next-pickup = 📍 <i>So geht es weiter: Wo Sie Ihre Artikel abholen können, kommt von selbst hierher. Sie können es über die Bestellung noch einmal abrufen.</i>
bill-next-shipping = 📦 <i>So geht es weiter: Wir packen Ihr Paket und sagen Ihnen, wenn es unterwegs ist.</i>
bill-next-booking = 📅 <i>So geht es weiter: Der Shop schreibt Ihnen wegen Ihres Termins.</i>
bill-next-shipped = 🚚 <b>Ihr Paket ist unterwegs.</b> <i>So geht es weiter: Wenn es angekommen ist, vermerken Sie bitte den Empfang.</i>
bill-next-completed = 🏁 <b>Alles ist bei Ihnen.</b> <i>Wenn etwas nicht stimmt, schreiben Sie bitte dem Shop.</i>
bill-next-refund = ❌ <b>Der Shop hat diese Bestellung storniert.</b> <i>So geht es weiter: Der Shop sendet Ihr Geld zurück. Braucht er dafür eine Adresse von Ihnen, fragt er danach.</i>
bill-next-owed = <i>Die Zahlung ist aus der Kette verschwunden, nachdem die Ware schon übergeben war. Bitte schreiben Sie dem Shop deswegen.</i>
bill-parcel =
    Versand mit: { $carrier }
    Sendungsnummer: <code>{ $tracking }</code>

## Orders

bill-orders = 📦 <b>Ihre Bestellungen</b>
bill-no-orders = 📦 Sie haben noch keine Bestellungen.
bill-order = 📦 <b>Bestellung { $order }</b> · { $total }
bill-order-made = Bestellt: { $time }
bill-order-paid = Bezahlt: { $time }
bill-order-shipped = Versendet: { $time }
bill-stage-unpaid =
    🕐 <b>Die Bestellung wartet auf Ihre Zahlung.</b>
    <i>So geht es weiter: Wählen Sie eine Währung und zahlen Sie vor { $until }, oder stornieren Sie die Bestellung.</i>
bill-stage-closed = ⌛ <b>Die Bestellung wurde nicht rechtzeitig bezahlt und ist geschlossen.</b> <i>Sie können gern neu bestellen.</i>
bill-stage-cancelled = ❌ <b>Die Bestellung ist storniert.</b> <i>Sie können gern neu bestellen.</i>
bill-none = Eine solche Bestellung von Ihnen gibt es nicht.
bill-none-open = Sie haben keine Bestellung, die auf Ihre Zahlung wartet.

## The receipt

bill-receipt-head =
    📄 <b>Beleg</b> · { $shop }
    Bestellung { $order }
bill-receipt-paid = Bezahlt: { $time }
bill-receipt-line = { $count } × { $product }: { $price }
bill-receipt-line-off = { $count } × { $product }: <s>{ $list }</s> { $price }
bill-receipt-shipping = Versand, { $option }: { $price }
bill-receipt-discount = Rabatt: { $amount }
bill-receipt-total = <b>Summe: { $total }</b>
bill-receipt-rate = Kurs: 1 { $coin } = { $price }, von { $sources }, { $time }
bill-receipt-tx =
    { $amount } mit der Transaktion
    <code>{ $txid }</code>
bill-receipt-by-hand = Der Shop hat die Zahlung von Hand bestätigt.

## Goods

bill-goods =
    🎁 <b>Ihre Ware aus Bestellung { $order }</b>
    Tippen Sie auf einen Code, um ihn zu kopieren. Bitte behalten Sie ihn für sich: Wer einen Code hat, kann ihn verwenden. Sie können das alles über die Bestellung noch einmal abrufen.
bill-goods-more = 🎁 <b>Bestellung { $order }, Fortsetzung</b>
bill-goods-to-channel = 🎁 <b>Ware aus Bestellung { $order }</b>
bill-goods-of = <b>{ $product }</b>
bill-goods-file = 📎 <b>{ $product }</b>, Bestellung { $order }
bill-goods-pickup = 📍 <b>{ $count } × { $product }</b>, Bestellung { $order }
bill-goods-pickup-place = Hier abzuholen: <b>{ $place }</b>
bill-goods-pickup-nowhere = Der Shop hat noch nicht gesagt, wo Sie es abholen können. Bitte schreiben Sie dem Shop.
bill-goods-pickup-words = { $text }
bill-goods-channel = 📢 <b>{ $product }</b> aus Bestellung { $order } ging an den Kanal, den der Shop dafür nutzt.
bill-goods-failed = 🔴 <b>Die Ware aus Bestellung { $order } konnte nicht gesendet werden.</b> Der Shop weiß davon und kümmert sich darum. Die Ware bleibt Ihre: Sie können sie später über die Bestellung abrufen.

bill-problem-ask =
    💬 <b>Was stimmt mit Bestellung { $order } nicht?</b>
    Bitte schreiben Sie es in einer Nachricht. Der Shop liest sie und antwortet hier.

    Zum Beispiel: <i>Das Paket ist da, aber die Tasse ist zerbrochen.</i>

    Mit /cancel brechen Sie ab.

## Buttons

bill-copy-amount = 📋 Betrag kopieren
bill-copy-rest = 📋 Fehlenden Betrag kopieren
bill-copy-address = 📋 Adresse kopieren
bill-copy-link = 🔗 Zahlungslink kopieren
bill-page = 🌐 Zahlungsseite
bill-wallet = 👛 Wallet öffnen
bill-check = 🔄 Prüfen
bill-other-coin = 🔁 Andere Währung
bill-choose-coin = 🪙 Währung wählen
bill-extend = ⏳ +15 Min.
bill-cancel = ❌ Stornieren
bill-pay-now = ▶ Weiter zur Zahlung
bill-invoice = 🧾 Rechnung
bill-details = 📦 Bestellung
bill-receipt = 📄 Beleg
bill-get-goods = 🎁 Meine Ware
bill-received-yes = ✅ Erhalten
bill-problem = 💬 Problem
bill-again = 🔁 Noch einmal kaufen
bill-order-again = 🛒 Neu bestellen
bill-map = 🗺 Karte
bill-shop = 🛍 Shop
bill-all-orders = 📦 Alle Bestellungen
bill-reply = 💬 Antworten
bill-product = 🛍 Zum Artikel
bill-invite = 🎁 Einladen
bill-support = 💬 Hilfe
bill-no-news = 🔕 Keine Neuigkeiten mehr

bill-row-unpaid = 🕐 { $order } · { $total } · { $day }
bill-row-paid = 🟢 { $order } · { $total } · { $day }
bill-row-hold = ⏸ { $order } · { $total } · { $day }
bill-row-shipped = 🚚 { $order } · { $total } · { $day }
bill-row-completed = ✅ { $order } · { $total } · { $day }
bill-row-cancelled = ❌ { $order } · { $total } · { $day }
bill-row-expired = ⌛ { $order } · { $total } · { $day }

## Answers to a press

bill-checking = Wir sehen jetzt nach. Bisher wurde nichts gesehen. Diese Nachricht ändert sich, sobald etwas da ist.
bill-checking-part = Wir sehen jetzt nach. Es fehlen noch { $missing }.
bill-checking-seen =
    { $wanted ->
        [one] Wir sehen jetzt nach. Bisher: { $have } von { $wanted } Bestätigung.
       *[other] Wir sehen jetzt nach. Bisher: { $have } von { $wanted } Bestätigungen.
    }
bill-checking-refused = Die Adresse dieser Bestellung konnte nicht geprüft werden. Bitte senden Sie nichts und schreiben Sie dem Shop.
bill-checked = Es gibt nichts mehr abzuwarten. In dieser Nachricht steht, wie es steht.
bill-extended = Sie haben 15 Minuten mehr. Der Kurs ist neu: Bitte senden Sie den Betrag, der jetzt angezeigt wird.
bill-extended-before = Dieser Knopf wurde schon benutzt. In dieser Nachricht steht, wie viel Zeit noch bleibt.
bill-extended-out = Der Shop gibt für diese Bestellung keine weitere Zeit.
bill-extend-seen = Ihre Zahlung wurde gesehen. Sie brauchen keine weitere Zeit.
bill-extend-late = Die Zeit zum Zahlen ist um.
bill-extend-no-rate = Es gibt gerade keinen aktuellen Kurs, deshalb ist jetzt keine Verlängerung möglich. Bitte versuchen Sie es in einer Minute wieder.
bill-got = Vielen Dank. Die Bestellung ist abgeschlossen.
bill-got-not = Bei dieser Bestellung lässt sich der Empfang jetzt nicht vermerken.
bill-receipt-not-yet = Einen Beleg gibt es, sobald die Bestellung bezahlt ist.
bill-goods-not-yet = Diese Ware lässt sich jetzt nicht abrufen: Die Bestellung ist nicht bezahlt oder angehalten.
bill-goods-none = Nichts in dieser Bestellung kommt von selbst.
bill-again-none = Nichts aus dieser Bestellung wird derzeit verkauft.
bill-again-filled = Es ist in Ihrem Warenkorb.
