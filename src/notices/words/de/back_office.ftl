# The back office in the order bot: stock, people, rates, watchers, health, figures, broadcasts,
# own notices, roles, the audit trail. Telegram's HTML, but for what stands below the last
# headings.

## The shelves

off-stock =
    { $count ->
        [one] 🏷 <b>Ein Artikel</b>
       *[other] 🏷 <b>{ $count } Artikel</b>
    }
off-stock-none =
    🏷 <b>Der Bestand ist leer.</b>
    Artikel werden auf dem Server aufgenommen: <code>chaintill product import goods.csv</code>
off-stock-row =
    { $state ->
        [off] ⏸
        [out] 🔴
        [low] 🟡
       *[good] 🟢
    } <b>{ $product }</b> · frei: { $free } · reserviert: { $held } · verkauft: { $sold }
off-stock-not-found =
    🏷 Kein Artikel heißt <b>{ $name }</b>.
    Senden Sie seinen Kurznamen, wie die Liste ihn zeigt, oder einen Teil seines Namens: <code>/stock mug</code>
off-stock-several =
    🏷 <b>{ $count } Artikel heißen ungefähr wie { $name }.</b>
    Welcher ist es?

off-product =
    { $state ->
        [off] ⏸
        [out] 🔴
        [low] 🟡
       *[good] 🟢
    } <b>{ $product }</b>
    <code>{ $sku }</code> · { $kind ->
        [codes] Codes, von der Kasse übergeben
        [file] Dateien, von der Kasse übergeben
        [shipping] als Paket versendet
        [pickup] vom Käufer abgeholt
       *[booking] für einen Termin gebucht
    }
off-product-place = { $place }
off-product-off = <b>Nicht im Verkauf:</b> Kunden sehen ihn nicht.
off-product-price = Preis: { $price }
off-product-discount = { $percent } Rabatt: { $total }
off-product-pack = { $count } für { $price }
off-product-counter =
    Frei: <b>{ $free }</b> · reserviert: { $held } · verkauft: { $sold }
    Jemals aufgenommen: { $received } · von Hand entnommen: { $removed }
off-product-low-water = Sie erfahren es, wenn { $count } oder weniger frei sind.

## Filling a shelf

off-add-codes =
    📥 <b>{ $product }: Senden Sie die Codes</b>
    Einen je Zeile, zum Beispiel:
    <code>AB12-CD34
    EF56-GH78</code>
    Oder als Datei: .txt mit einem Code je Zeile, .csv mit einer Spalte <code>code</code>, .json mit einem Array.

    Sie sehen, was neu ist, bevor etwas aufgenommen wird. Mit /cancel brechen Sie ab.
off-add-files =
    📥 <b>{ $product }: Senden Sie die Dateien</b>
    Als Dokumente, einzeln oder mehrere auf einmal. Jede Datei ist ein Stück, und ihr Käufer bekommt sie, wie sie ist.

    Sie sehen, was neu ist, bevor etwas aufgenommen wird. Mit /cancel brechen Sie ab.
off-add-pieces =
    📥 <b>{ $product }: Wie viele Stück sind gekommen?</b>
    Senden Sie eine Zahl, zum Beispiel: <code>+25</code>

    Sie sehen, was es ergibt, bevor etwas aufgenommen wird. Mit /cancel brechen Sie ab.
off-add-codes-please = Bitte senden Sie die Codes als Text, einen je Zeile, oder als Datei .txt, .csv oder .json. Mit /cancel brechen Sie ab.
off-add-files-please = Bitte senden Sie es als Dokument: Was als Bild oder Text gesendet wird, kommt nicht so an, wie es war. Mit /cancel brechen Sie ab.
off-add-pieces-please = Bitte senden Sie eine Zahl von 1 bis { $most }, etwa <code>+25</code>. Stücke werden auf dem Server entnommen: <code>chaintill stock remove</code>. Mit /cancel brechen Sie ab.
off-add-not-pieces = Dieser Artikel wird als Code verkauft, eine Zahl reicht also nicht. Bitte senden Sie die Codes selbst, einen je Zeile.
off-add-format = Ich lese Dateien .txt, .csv und .json. Bitte senden Sie eine davon oder die Codes als Text.
off-add-not-text = Diese Datei ist kein reiner Text (UTF-8). Bitte speichern Sie sie als .txt, .csv oder .json und senden Sie sie noch einmal.
off-add-too-large = Diese Datei lässt sich nicht abrufen: Sie hat mehr als { $most }, oder sie ist nicht mehr da. Bitte senden Sie eine kleinere oder nehmen Sie sie auf dem Server auf: <code>chaintill stock import</code>
off-add-too-much = Das ist mehr, als auf einmal passt ({ $most } Codes). Bestätigen Sie zuerst, was wartet, und senden Sie dann den Rest; oder nehmen Sie es auf dem Server auf: <code>chaintill stock import</code>
off-add-files-full = Es warten schon { $most } Dateien. Bestätigen Sie zuerst diese und senden Sie dann den Rest.
off-add-file-bad = Diese Datei ist leer oder hat keinen Namen. Bitte senden Sie sie noch einmal.
off-add-bad-lines =
    { $count ->
        [one] ⚠ Eine Zeile ist nicht lesbar, deshalb wurde nichts aufgenommen. Bitte senden Sie sie noch einmal.
       *[other] ⚠ { $count } Zeilen sind nicht lesbar, deshalb wurde nichts aufgenommen. Bitte senden Sie sie noch einmal.
    }
off-add-no-product = ⚠ Diesen Artikel gibt es nicht mehr. Es wurde nichts aufgenommen.
off-add-refused = ⚠ Das passt nicht dazu, wie der Artikel jetzt verkauft wird. Es wurde nichts aufgenommen; bitte fangen Sie neu an.

off-dry-codes = 📥 <b>{ $product }: +{ $count } neu</b>
off-dry-duplicates =
    { $count ->
        [one] Einer war schon bekannt und wird ausgelassen.
       *[other] { $count } waren schon bekannt und werden ausgelassen.
    }
off-dry-bad =
    { $count ->
        [one] Eine Zeile ist nicht lesbar und wird ausgelassen:
       *[other] { $count } Zeilen sind nicht lesbar und werden ausgelassen:
    }
off-dry-bad-line =
    • Zeile { $line }: { $state ->
        [empty] enthält keinen Code
        [long] der Code ist zu lang
        [fields] hat mehr oder weniger Felder als die erste Zeile
        [column] die erste Zeile nennt keine Spalte <code>code</code>
        [csv] nicht als CSV lesbar
        [json] nicht als JSON lesbar, und was dahinter kommt, auch nicht
       *[code] weder ein Text noch ein Objekt mit <code>code</code>
    }
off-dry-bad-more =
    { $count ->
        [one] • und eine weitere
       *[other] • und { $count } weitere
    }
off-dry-files =
    { $count ->
        [one] 📥 <b>{ $product }: eine neue Datei</b>
       *[other] 📥 <b>{ $product }: { $count } neue Dateien</b>
    }
    <blockquote>{ $items }</blockquote>
off-dry-file-known = Die letzte Datei ist für <b>{ $product }</b> schon bekannt und wird ausgelassen.
off-dry-pieces =
    📥 <b>{ $product }: +{ $count }</b>
    Frei jetzt: { $free } · frei danach: { $total }

    Noch ist nichts aufgenommen. Bestätigen Sie, oder senden Sie eine andere Zahl.
off-dry-next = Noch ist nichts aufgenommen. Bestätigen Sie, oder senden Sie mehr, um es hinzuzufügen.
off-dry-nothing = Es gibt nichts aufzunehmen. Senden Sie anderes, oder gehen Sie zurück.
off-taken =
    { $count ->
        [0] Es wurde nichts aufgenommen.
        [one] ✅ <b>Eins aufgenommen.</b>
       *[other] ✅ <b>{ $count } aufgenommen.</b>
    }
off-taken-lost =
    { $count ->
        [one] ⚠ Eine Datei ließ sich nicht mehr abrufen. Bitte senden Sie sie noch einmal.
       *[other] ⚠ { $count } Dateien ließen sich nicht mehr abrufen. Bitte senden Sie sie noch einmal.
    }

## People

off-people =
    { $count ->
        [one] 👥 <b>Eine Person</b>
       *[other] 👥 <b>{ $count } Personen</b>
    }
off-people-with-strikes =
    { $count ->
        [one] 👥 <b>Eine Person mit mindestens so vielen versäumten Fristen: { $strikes }</b>
       *[other] 👥 <b>{ $count } Personen mit mindestens so vielen versäumten Fristen: { $strikes }</b>
    }
off-people-none = 👥 Niemand hat so viele versäumte Fristen: { $strikes }
off-people-more = Es gibt mehr, als hier stehen. Jede Person finden Sie mit <code>/find @name</code>
off-people-row =
    { $state ->
        [erased] 🗑
        [blocked] ⛔
        [cooling] ❄
        [strikes] ⚠
       *[good] 👤
    } <b>{ $name }</b> (Nr. { $person }) · versäumte Fristen: { $count }

off-person =
    { $state ->
        [erased] 🗑
        [blocked] ⛔
        [cooling] ❄
        [strikes] ⚠
       *[good] 👤
    } <b>{ $name }</b> (Nr. { $person })
off-person-role = Arbeitet hier: { $role }
off-person-known = <code>{ $name }</code>
off-person-since = Bei uns seit { $since }
off-person-orders = Bestellungen: { $count }
off-person-strikes = Versäumte Fristen: { $count } · Pausen bisher: { $cooldowns }
off-person-speaks = Sprache: { $language } · Zeitzone: { $zone }
off-person-blocked = ⛔ Gesperrt seit { $since }: <i>{ $reason }</i>
off-person-cooling = ❄ Zu viele Bestellungen verfielen: darf wieder bestellen ab { $until }
off-person-unreachable = 📵 Keine Nachricht erreicht diese Person seit { $since }
off-person-erased = 🗑 Hat sich löschen lassen: { $at }

## Rates

off-rates = 💱 <b>Wechselkurse</b>
off-rate-fresh =
    🟢 <b>1 { $coin } = { $price }</b>
    { $sources } · { $age } alt
off-rate-stale =
    🔴 <b>{ $coin }: keine neuen Beträge</b>
    Niemand kann damit zahlen. Der letzte Kurs ist { $price } ({ $sources }). Er ist { $age } alt, und Beträge werden nur mit Kursen berechnet, die höchstens { $most } alt sind.
off-rate-unknown =
    🔴 <b>{ $coin }: keine neuen Beträge</b>
    Niemand kann damit zahlen: Es ist noch kein Kurs bekannt.
off-rate-by-hand =
    ✋ <b>1 { $coin } = { $price }</b>
    Gesetzt von { $who }, { $at }. Keiner Quelle wird geglaubt, bis er auf dem Server gelöscht wird: <code>chaintill rates set</code>
off-rate-fixed =
    📌 <b>1 { $coin } = { $price }</b>
    Durch die Konfiguration festgelegt.

## Watchers

off-watchers = 🛰 <b>Beobachter</b>
off-watcher =
    { $state ->
        [blind] 🔴
        [behind] 🟡
       *[good] 🟢
    } <b>{ $coin }</b>
    Letzter Block: { $height }, { $lag } alt
    Letzter Blick: vor { $age }
off-watcher-never =
    🔴 <b>{ $coin }</b>
    Von dieser Kette wurde noch nichts gesehen.
off-watcher-sources = In dieser Reihenfolge gefragt: { $sources }
off-watcher-blind = <b>Die Kette ist jetzt nicht zu sehen.</b> Bis sie es wieder ist, verfallen keine Bestellungen.
off-watcher-was-blind = In den letzten 24 Stunden war die Kette einige Minuten nicht zu sehen. Was dabei bezahlt wurde, ist danach gefunden worden.
off-watcher-error = Letzte Störung, vor { $age }: <i>{ $why }</i>

## Health

off-health-good = 🟢 <b>Alles läuft.</b>
off-health-bad = 🔴 <b>Etwas braucht einen Blick.</b>
off-health-selling = ✅ Der Shop verkauft.
off-health-paused = ⏸ Es wird nichts verkauft seit { $since }, durch { $by }: <i>{ $reason }</i>
off-health-database = ✅ Die Datenbank antwortet und ist aktuell.
off-health-database-old =
    { $count ->
        [one] ⚠ Eine Änderung der Datenbank fehlt: <code>chaintill migrate up</code>
       *[other] ⚠ { $count } Änderungen der Datenbank fehlen: <code>chaintill migrate up</code>
    }
off-health-chains = ✅ Jede Kette ist zu sehen.
off-health-blind = ⚠ Jetzt nicht zu sehen: { $coins }
off-health-rates = ✅ Jeder Kurs ist frisch.
off-health-unpriced = ⚠ Kein frischer Kurs, deshalb keine neuen Beträge: { $coins }
off-health-tasks = ✅ Jede Aufgabe lief zuletzt gut.
off-health-task = ⚠ Aufgabe <code>{ $name }</code> ist vor { $age } gescheitert: <i>{ $why }</i>
off-health-tasks-more =
    { $count ->
        [one] ⚠ und eine weitere Aufgabe
       *[other] ⚠ und { $count } weitere Aufgaben
    }
off-health-outbox = 📤 Benachrichtigungen: wartend: { $wanted } · aufgegeben: { $dead } · niemand erreichbar: { $unaddressed } · gesendet: { $sent }
off-health-inbox = 📥 Nachrichten, die auf Bearbeitung warten: { $count }
off-health-stock = ✅ Kein Artikel wird knapp.
off-health-stock-low =
    { $count ->
        [one] 🟡 Ein Artikel ist knapp oder ausverkauft.
       *[other] 🟡 { $count } Artikel sind knapp oder ausverkauft.
    }

## Figures

off-stats =
    { $days ->
        [0] 📊 <b>Dieser Monat</b>
        [1] 📊 <b>Die letzten 24 Stunden</b>
       *[other] 📊 <b>Die letzten { $days } Tage</b>
    }
    Seit { $since }
off-stats-orders =
    Bestellungen: { $created }
    Geld gesehen: { $seen }
    Bezahlt: { $paid }
    Versendet: { $shipped }
    Verfallen: { $expired }
    Storniert: { $cancelled }
off-stats-odd = Zum Teil bezahlt: { $partial } · zu spät bezahlt: { $late } · zu viel bezahlt: { $over }
off-stats-revenue = 💰 <b>{ $total }</b>
off-stats-coin =
    { $count ->
        [one] { $amount } für eine Bestellung
       *[other] { $amount } für { $count } Bestellungen
    }
off-stats-top = 🏆 <b>Am meisten verkauft</b>
off-stats-top-row = { $count } × { $product }
off-stats-people = 👥 Neue Kunden: { $count }

## Broadcasts

off-news = 📣 <b>Rundschreiben</b>
off-news-none =
    📣 <b>Rundschreiben</b>
    Es wurde noch keines gesendet. Sie erreichen Kunden, die Neuigkeiten gewählt haben, und sonst niemanden.
off-news-standing =
    { $state ->
        [sending] 📣
        [stopped] ⏹
       *[done] ✅
    } <b>Nr. { $number }</b> · { $segment }
    Angeschrieben: { $count } · angekommen: { $sent } · wartend: { $waiting } · nicht erreicht: { $failed }
off-news-at = Begonnen: { $at }
off-news-ask =
    ✍ <b>Was gibt es Neues?</b>
    Senden Sie es in einer Nachricht, höchstens { $most } Zeichen, zum Beispiel:
    <i>Neue Tassen sind da. Diese Woche zwei zum Preis von einer.</i>

    Es wird als reiner Text gesendet. Sie sehen es so, wie Ihre Kunden es sehen werden, bevor etwas gesendet wird. Mit /cancel brechen Sie ab.
off-news-too-long = Neuigkeiten haben zwischen 1 und { $most } Zeichen. Bitte senden Sie sie noch einmal, kürzer.
off-news-preview =
    👁 <b>Was unter der Linie steht, geht genau so hinaus.</b> Nur die Worte um Ihre herum stehen in der Sprache des jeweiligen Lesers.
    An: <b>{ $segment }</b> ({ $count }), von denen, die Neuigkeiten gewählt haben.
    ┄┄┄┄┄┄┄┄
off-news-sending =
    📣 <b>Rundschreiben Nr. { $number } ist unterwegs.</b>
    Worauf Leute warten, geht vor, es kann also eine Weile dauern. Die Nachricht darüber zeigt den Fortgang.

## Own notices

off-notify =
    🔔 <b>So werden Sie benachrichtigt</b>
    Arten sofort: { $now } · in der Sammelnachricht: { $digest } · aus: { $off }
    Die Sammelnachricht kommt um { $hour } Uhr.
off-notify-quiet = Ruhe von { $from } bis { $to } Uhr: Was dann kommt, wartet bis zum Ende, als eine Nachricht. Was nicht warten kann, kommt trotzdem.
off-notify-never-quiet = Keine Ruhezeiten.
off-notify-zone =
    Diese Stunden gelten in { $zone }. Um die Zeitzone zu ändern, senden Sie /settings an den Bot des Shops für Kunden.

    Unten: die Arten, die Stunde der Sammelnachricht, die Ruhezeiten.
off-notify-nothing = 🔔 Mit Ihrer Rolle bekommen Sie nichts von selbst. Was Sie ansehen dürfen, steht in der Übersicht.
off-kinds =
    🔔 <b>Arten von Benachrichtigungen</b>
    Drücken Sie eine, um zu ändern, wie sie kommt:
    🔔 sofort · 🗞 in der Sammelnachricht um { $hour } Uhr · 🔕 gar nicht
    🔒 immer sofort: Es geht um Geld oder Schlüssel

    Worauf andere warten, etwa bezahlte Bestellungen und Nachrichten von Kunden, lässt sich nicht abschalten.

## Roles

off-roles =
    { $count ->
        [one] 👔 <b>Eine Person arbeitet hier</b>
       *[other] 👔 <b>{ $count } Personen arbeiten hier</b>
    }
off-roles-row = • <b>{ $name }</b> (Nr. { $person }): { $role }
off-roles-how =
    <b>Um jemanden hinzuzufügen:</b>
    1. Die Person sendet /start an den Bot des Shops für Kunden, damit sie bekannt ist.
    2. Sie senden <code>/roles @name</code> oder <code>/roles 7</code> mit ihrer Nummer und wählen eine Rolle.
off-roles-owners = Rollen vergeben die Inhaber.
off-roles-not-found =
    👔 Niemand ist als <b>{ $name }</b> bekannt.
    Die Person sendet zuerst /start an den Bot des Shops für Kunden. Dann senden Sie <code>/roles @name</code> oder <code>/roles 7</code> mit ihrer Nummer.
off-roles-several = 👔 <b>{ $name } kann eine dieser Personen sein.</b> Wer ist es?
off-colleague =
    👔 <b>{ $name }</b> (Nr. { $person })
    Rolle: <b>{ $role }</b>
off-rights-owner = <i>Darf alles tun und bestimmen, wer hier arbeitet.</i>
off-rights-admin = <i>Darf alles tun, nur nicht bestimmen, wer hier arbeitet.</i>
off-rights-support = <i>Darf alles ansehen, Bestellungen annehmen und versenden, Kunden schreiben und versäumte Fristen erlassen. Entscheidet nichts über Geld, Bestand oder Sperren.</i>
off-rights-auditor = <i>Darf alles ansehen, auch das Protokoll, und ändert nichts.</i>
off-rights-customer = <i>Darf kaufen und sonst nichts. Der Bestellbot antwortet dieser Person nicht.</i>
off-role-choose = Welche Rolle stattdessen? Sie werden noch einmal gefragt.
off-role-oneself = Das sind Sie. Niemand ändert die eigene Rolle.
off-role-configured = Die Konfiguration nennt diese Person als Inhaber (<code>telegram.admins</code>), und nur dort lässt es sich ändern.
off-role-ask =
    👔 <b>{ $name } (Nr. { $person }) eine andere Rolle geben?</b>
    Jetzt: { $before } · danach: <b>{ $after }</b>

## The audit trail

off-audit =
    { $count ->
        [one] 📜 <b>Protokoll: die letzte Änderung</b>
       *[other] 📜 <b>Protokoll: die letzten { $count } Änderungen</b>
    }
off-audit-of =
    { $count ->
        [one] 📜 <b>Protokoll zu { $object }: die letzte Änderung</b>
       *[other] 📜 <b>Protokoll zu { $object }: die letzten { $count } Änderungen</b>
    }
off-audit-none = 📜 Zu <b>{ $object }</b> ist nichts verzeichnet.
off-audit-row =
    <b>{ $at }</b> · { $who }
    <code>{ $action }</code> · { $object }
off-audit-change = { $before } → { $after }
off-audit-before = { $before } →
off-audit-after = → { $after }
off-audit-reason = <i>{ $reason }</i>
off-audit-how = Um über eines zu lesen: <code>/audit order 1042</code>, <code>/audit user 7</code>, <code>/audit product mug</code>, <code>/audit broadcast 3</code>, <code>/audit sales</code>

## Answers to a press

# These stand in messages too, where there was no press.
off-product-gone = Einen solchen Artikel gibt es nicht mehr. Es wurde nichts geändert.
off-now-sold = Er ist im Verkauf.
off-now-not-sold = Er ist nicht mehr im Verkauf. Bestellungen, die ihn enthalten, gehen ihren Weg.
off-nobody = Niemand hat diese Nummer. Es wurde nichts geändert.
off-pardoned =
    { $strikes ->
        [0] Erlassen: Die Pause ist vorbei, und diese Person darf bestellen.
        [one] Erlassen: Eine versäumte Frist ist gestrichen, und diese Person darf bestellen.
       *[other] Erlassen: { $strikes } versäumte Fristen sind gestrichen, und diese Person darf bestellen.
    }
off-unblocked = Diese Person darf wieder bestellen.
off-cannot-pardon = Es gibt nichts zu erlassen. Es wurde nichts geändert.
off-cannot-unblock = Diese Person ist nicht gesperrt. Es wurde nichts geändert.
off-cannot-change = Das geht nicht. Es wurde nichts geändert.
off-resumed = Der Shop verkauft wieder.
off-never-paused = Der Verkauf war nicht angehalten. Es wurde nichts geändert.
off-news-tried = An Sie gesendet und an niemanden sonst.
off-news-begun = Es ist unterwegs.
off-news-stopped = Angehalten. Was noch nicht abgegangen war, ist zurückgenommen.
off-news-over = Zu spät: Es hat alle erreicht oder wurde schon angehalten.
off-kind-wakes = Das kann nicht warten und lässt sich nicht abschalten: Es kommt immer sofort.
off-kind-now = Es kommt sofort.
off-kind-now-always = Es kommt sofort. Es lässt sich nicht abschalten: Jemand wartet auf Antwort.
off-kind-digest = Es kommt in der Sammelnachricht um { $hour } Uhr.
off-kind-off = Es kommt nicht mehr.
off-hour-set = Die Sammelnachricht kommt um { $hour } Uhr.
off-quiet-never = Keine Ruhezeiten: Alles kommt, wenn es geschieht.
off-quiet-set = Ruhe von { $from } bis { $to } Uhr.
off-role-given = Fertig. Das Protokoll bewahrt es auf.
off-cannot-give = Nur Inhaber vergeben Rollen. Es wurde nichts geändert.
off-cannot-oneself = Niemand ändert die eigene Rolle. Es wurde nichts geändert.
off-cannot-configured = Die Konfiguration nennt diese Person als Inhaber, und nur dort lässt es sich ändern. Es wurde nichts geändert.
off-cannot-same-role = Diese Person hat diese Rolle schon. Es wurde nichts geändert.

## Plain

# Spans of time.
off-span-seconds = { $count } Sek.
off-span-minutes = { $count } Min.
off-span-hours = { $count } Std.
off-span-days = { $count } Tg.

# Who changed something.
off-actor-person = { $name } (Nr. { $person })
off-actor-terminal = { $name } auf dem Server
off-actor-configuration = die Konfiguration
off-actor-task = die Kasse selbst ({ $name })

off-role-owner = Inhaber
off-role-admin = Verwaltung
off-role-support = Kundendienst
off-role-auditor = Prüfung
off-role-customer = Kunde

off-segment-all = alle
off-segment-buyers = wer schon gekauft hat
off-segment-recent = in den letzten 30 Tagen aktiv

# Kinds of notices, on buttons.
off-kind-order-created = Neue Bestellungen
off-kind-order-paid = Bezahlte Bestellungen
off-kind-order-expired = Verfallene Bestellungen
off-kind-order-cancelled = Stornierte Bestellungen
off-kind-refund-owed = Fällige Erstattungen
off-kind-money-waiting = Geld zum Entscheiden
off-kind-money-unknown = Geld unbekannter Herkunft
off-kind-payment-reorged = Zahlungen nicht mehr in der Kette
off-kind-payment-back = Zahlungen, die zurück sind
off-kind-sale-fell = Hinfällige Verkäufe
off-kind-clawed-back = Geld weg nach der Übergabe
off-kind-address-refused = Falsche Adressen
off-kind-index-burnt = Konto woanders benutzt
off-kind-index-gap = Übersprungene Adressen
off-kind-account-changed = Geänderte Kontoschlüssel
off-kind-watcher-behind = Ketten nicht zu sehen
off-kind-watcher-recovered = Ketten wieder zu sehen
off-kind-rates-stale = Veraltete Kurse
off-kind-stock-low = Knapper Bestand
off-kind-support-message = Nachrichten von Kunden
off-kind-delivery-failed = Gescheiterte Übergaben
off-kind-sales-paused = Verkauf angehalten
off-kind-sales-resumed = Verkauf geht weiter

## Buttons

off-refresh-btn = 🔄 Aktualisieren

off-shelf-btn =
    { $state ->
        [off] ⏸
        [out] 🔴
        [low] 🟡
       *[good] 🟢
    } { $product } · { $free }
off-add-btn = 📥 Bestand auffüllen
off-sell-btn = ▶ In den Verkauf
off-sell-not-btn = ⏸ Aus dem Verkauf
off-take-in-btn = ✅ Aufnehmen

off-person-btn =
    { $state ->
        [erased] 🗑
        [blocked] ⛔
        [cooling] ❄
        [strikes] ⚠
       *[good] 👤
    } { $name } (Nr. { $person })
off-strikes-btn =
    { $strikes ->
        [0] Alle
       *[other] ⚠ { $strikes }+
    }
off-person-page-btn = 👤 Profil
off-pardon-btn = 🕊 Fristen erlassen
off-block-btn = ⛔ Sperren
off-unblock-btn = ✅ Sperre aufheben
off-role-btn = 👔 Rolle

off-stats-btn =
    { $days ->
        [0] Monat
       *[other] { $days } Tg.
    }

off-news-new-btn = ✍ Neues Rundschreiben
off-news-segment-btn = { $segment } ({ $count })
off-news-try-btn = 👁 Nur an mich senden
off-news-send-btn = 📣 An { $count } senden
off-news-again-btn = ✍ Neu schreiben
off-news-stop-btn = ⏹ Nr. { $number } anhalten

off-kinds-btn = 🔔 Arten von Benachrichtigungen
off-kind-btn =
    { $state ->
        [always] 🔒
        [digest] 🗞
        [off] 🔕
       *[now] 🔔
    } { $name }
off-hour-btn = { $hour }
off-quiet-none-btn = 🔔 Nie Ruhezeit
off-quiet-btn = 🌙 { $from } – { $to }

off-colleague-btn = { $name } (Nr. { $person }) · { $role }
off-role-yes-btn = ✅ Ja, diese Rolle geben
