# What both bots say around their screens.

## Buttons

bot-back = ⬅ Zurück
bot-home = 🏠 Start
bot-desk = 🗂 Übersicht
bot-shop = 🛍 Shop
bot-write-to-shop = ✉ Dem Shop schreiben
bot-open-private = 💬 Privaten Chat öffnen
# The button between those that turn pages.
bot-page = { $page }/{ $pages }

## Answers to a press

# These stand in messages too, where there was no press.
bot-not-allowed = Ihre Rolle erlaubt das nicht. Es wurde nichts geändert.
bot-stale = Dieser Knopf ist veraltet. Es wurde nichts geändert; hier ist die aktuelle Ansicht.
bot-slow-down = Das war zu schnell. Bitte warten Sie einen Moment und versuchen Sie es noch einmal.
bot-staff-only = Dieser Bot ist für die Leute, die den Shop führen. Bitte nutzen Sie den eigenen Bot des Shops.
bot-in-private = Das wird nur in einem privaten Chat gezeigt. Bitte öffnen Sie den Bot dort.

## Messages

bot-failed = ⚠ Bei uns ist etwas schiefgegangen, und das wurde nicht ausgeführt: Bitte versuchen Sie es noch einmal. Wenn es wieder passiert, schreiben Sie dem Shop.
bot-cancelled = Abgebrochen. Nichts davon wurde ausgeführt.
bot-nothing-to-cancel = Es gibt nichts abzubrechen. Um eine Bestellung zu stornieren, öffnen Sie sie und drücken Sie „Stornieren“.
bot-unknown-command =
    <code>{ $command }</code> kenne ich nicht.
    Das Menü neben dem Textfeld zeigt, was ich kenne; /help erklärt es.
bot-text-please = Bitte senden Sie es als Text oder brechen Sie mit /cancel ab.
bot-stray =
    Ich habe nichts gefragt, deshalb liest niemand diese Nachricht.
    Um einen Menschen zu erreichen, schreiben Sie dem Shop mit dem Knopf unten.
bot-search-for-what =
    🔎 <b>Was suchen Sie?</b>
    Senden Sie eine Bestellnummer, eine Zahlungsadresse, eine Transaktion, einen @Namen oder eine Telegram-Nummer.
    Beispiel: <code>1042</code>

    Mit /cancel brechen Sie ab.

# Several notices in one message.
bot-digest =
    { $count ->
        [one] 🗞 <b>Eine Nachricht</b>
       *[other] 🗞 <b>{ $count } Nachrichten</b>
    }

## Commands

# For customers.

bot-cmd-shop = Im Shop stöbern
bot-cmd-cart = Ihr Warenkorb
bot-cmd-orders = Ihre Bestellungen
bot-cmd-pay = Die offene Bestellung weiter bezahlen
bot-cmd-invite = Ihr Einladungslink
bot-cmd-settings = Sprache, Zeitzone, Neuigkeiten, Adresse
bot-cmd-lang = Die Sprache ändern
bot-cmd-support = Hilfe und Kontakt
bot-cmd-paysupport = Hilfe bei einer Zahlung
bot-cmd-terms = Verkaufsbedingungen
bot-cmd-privacy = Was über Sie gespeichert ist
bot-cmd-help = Was dieser Bot kann
bot-cmd-cancel = Abbrechen, was Sie gerade eingeben
bot-cmd-delete-me = Alles über Sie löschen

# For who works here.

bot-staff-cmd-admin = Die Übersicht: alles auf einen Blick
bot-staff-cmd-orders = Bestellungen: paid, review, unpaid, late oder all
bot-staff-cmd-order = Eine Bestellung, nach ihrer Nummer
bot-staff-cmd-find = Eine Bestellung oder eine Person finden
bot-staff-cmd-ship = Den Versand vermerken: Nummer, dann Sendung
bot-staff-cmd-stock = Den Bestand ansehen, insgesamt oder von einem Artikel
bot-staff-cmd-addstock = Den Bestand auffüllen
bot-staff-cmd-users = Personen, nach versäumten Fristen
bot-staff-cmd-broadcast = Kunden Neuigkeiten senden
bot-staff-cmd-stats = Zahlen: 1d, 7d, 30d oder month
bot-staff-cmd-rates = Wechselkurse
bot-staff-cmd-watchers = Ob die Beobachter die Ketten sehen
bot-staff-cmd-health = Ob alles läuft
bot-staff-cmd-pause = Den Verkauf anhalten
bot-staff-cmd-resume = Weiter verkaufen
bot-staff-cmd-audit = Wer was geändert hat und warum
bot-staff-cmd-notify = Wie Sie benachrichtigt werden möchten
bot-staff-cmd-roles = Wer hier arbeitet
bot-staff-cmd-help = Was dieser Bot kann
