# What the public pages say: plain text, which the pages escape.

pay-title = Zahlung
pay-language = Sprache
pay-language-name = Deutsch
pay-refresh = Aktualisieren
pay-contact = Shop kontaktieren
pay-not-found = Diese Seite gibt es nicht. Bitte prüfen Sie den Link oder wenden Sie sich an den Shop.

## What to pay

pay-order = Bestellung { $order }
pay-choose-coin = Währung wählen
pay-amount = Betrag
pay-send-exactly = Senden Sie genau diesen Betrag
pay-address = Adresse
pay-qr-label = QR-Code: { $amount } { $coin } an { $address }
pay-copy = Kopieren
pay-copied = Kopiert
pay-open-wallet = Wallet öffnen
pay-rate = Kurs: { $price } für einen { $coin }, von { $sources }
pay-fee-hint = Sie senden von einer Börse? Rechnen Sie deren Gebühr dazu, damit genau dieser Betrag ankommt.
pay-no-rate = Es gibt gerade keinen aktuellen Kurs, deshalb lässt sich kein Betrag nennen. Bitte versuchen Sie es in ein paar Minuten wieder oder wählen Sie eine andere Währung.
pay-no-coin = Für diesen Betrag kann keine Währung angeboten werden. Bitte wenden Sie sich an den Shop.

## Until when

pay-expires =
    { $minutes ->
        [one] Bitte zahlen Sie vor { $until } (noch etwa { $minutes } Minute)
       *[other] Bitte zahlen Sie vor { $until } (noch etwa { $minutes } Minuten)
    }
pay-extend = 15 Minuten mehr
pay-extended = Sie haben 15 Minuten mehr. Der Kurs ist neu: Bitte senden Sie den Betrag, der jetzt angezeigt wird.
pay-cancel = Bestellung stornieren
pay-cancel-confirm = Diese Bestellung stornieren? Die Artikel werden freigegeben, und sie lässt sich nicht wieder öffnen.

## How it stands

pay-status-new = Wartet auf Ihre Zahlung
pay-status-processing =
    { $wanted ->
        [one] { $have } von { $wanted } Bestätigung
       *[other] { $have } von { $wanted } Bestätigungen
    }
pay-status-settled = Bezahlt. Vielen Dank.
pay-status-expired = Die Zeit zum Zahlen ist um. Bitte senden Sie nichts mehr an diese Adresse.
pay-status-cancelled = Storniert. Bitte senden Sie nichts mehr an diese Adresse.
pay-status-invalid = Die Zahlung zählt nicht mehr. Bitte wenden Sie sich an den Shop.
pay-status-partial = { $received } erhalten, { $missing } fehlen
pay-status-over = Es ist mehr als der verlangte Betrag angekommen.
pay-status-late = Es kam Geld, als die Zeit zum Zahlen schon um war.
pay-status-reorged = Der Block der Zahlung ist nicht mehr in der Kette. Der Shop wartet, bis die Zahlung wieder in einem Block steht.
pay-steps-waiting = Warten auf die Zahlung
pay-steps-seen = Zahlung gesehen
pay-steps-confirmed = Zahlung bestätigt
pay-steps-done = Fertig
pay-received-total = Insgesamt erhalten
pay-choose-use = Hier liegt Geld bereit. Frist: { $until }. Dann wird es Guthaben, wenn Sie den Shop nicht vorher um eine Erstattung bitten.
pay-explain-unconfirmed-btc = Eine unbestätigte Zahlung kann noch ersetzt werden, deshalb wartet der Shop auf Bestätigungen. Bitcoin findet etwa alle 10 Minuten einen Block.
pay-explain-unconfirmed-ltc = Eine unbestätigte Zahlung kann noch ersetzt werden, deshalb wartet der Shop auf Bestätigungen. Litecoin findet etwa alle 2,5 Minuten einen Block.

## What was bought

pay-goods = Ihre Ware
pay-reveal = Meine Codes anzeigen
pay-reveal-warning = Ihre Codes werden hier ein einziges Mal angezeigt. Kopieren Sie sie, bevor Sie diese Seite verlassen.
pay-revealed-before = Ihre Codes wurden schon angezeigt. Wenn Sie sie nicht gesehen haben, wenden Sie sich bitte an den Shop.
pay-files = Ihre Dateien
pay-files-ready = Ihre Dateien liegen bereit. Sie können sie hier so oft speichern, wie Sie möchten.
pay-files-later = Ihre Dateien können Sie hier speichern, sobald Ihre Codes angezeigt wurden.
pay-files-get = Meine Dateien holen
pay-file-get = Speichern
pay-pickup = Wo Sie es abholen
pay-pickup-unsaid = Der Shop hat noch nicht gesagt, wo. Bitte wenden Sie sich an ihn, bevor Sie losgehen.
pay-map = Auf einer Karte zeigen
pay-shipping = Versand: { $option }

## Receipt

pay-receipt-title = Beleg
pay-receipt-time = Bezahlt: { $time }
pay-receipt-total = Summe: { $total }
pay-receipt-received = Erhalten: { $amount }
pay-receipt-balance = Aus Guthaben bezahlt: { $amount }
pay-receipt-tolerated = { $amount } fehlten und sind erlassen
pay-receipt-credited = { $amount } Ihrem Guthaben gutgeschrieben
pay-receipt-refunded = { $amount } erstattet
pay-receipt-rounded = { $amount } als Rundung einbehalten

pay-back = Zurück zur Zahlung
pay-qr-plain = QR-Code nur mit der Adresse
pay-qr-full = QR-Code mit dem Betrag
pay-open-hint = Falls sich keine Wallet öffnet, kopieren Sie Betrag und Adresse auf der Zahlungsseite.
pay-payment-gone = Zählt nicht mehr
pay-shipped = Ihr Paket ist unterwegs
pay-tracking = Sendungsnummer
pay-coin-refused = { $coin } ist für diese Zahlung nicht möglich. Bitte wählen Sie eine andere Währung.
pay-changed = Das ist nicht mehr möglich. Bitte sehen Sie nach, wie die Zahlung jetzt steht.
pay-foreign = Das wurde von einer anderen Seite gesendet, deshalb ist nichts geschehen. Bitte nutzen Sie die Knöpfe auf der Zahlungsseite.
pay-address-refused = Diese Adresse lässt sich nicht anzeigen, weil sie nicht geprüft werden konnte. Bitte senden Sie nichts und wenden Sie sich an den Shop.
pay-broken = Hier ist etwas schiefgegangen. Bitte versuchen Sie es in einer Minute wieder oder wenden Sie sich an den Shop.
