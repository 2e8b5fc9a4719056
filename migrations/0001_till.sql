-- The till: everything Chaintill keeps.
--
-- Columns are bigint, text and blob only. Truths are 0 or 1, times are Unix milliseconds,
-- ids are UUIDv7 text, money is counted in base units of a coin or minor units of a currency.
-- The guards of the rules stand here too, so that no other road into the file breaks them.

-- Numbers that people see (order 1042) and the ends of chains of rows. A row is raised in
-- the transaction that uses the number, so numbers have no gaps.
create table sequences (
    name text primary key,
    value bigint not null
);

-- Small facts about the installation: its id, the configuration last seen, sales paused.
create table facts (
    name text primary key,
    value text not null
);

-- ---------------------------------------------------------------------------------- people

create table people (
    id text primary key,
    number bigint not null unique,
    role text not null check (role in ('owner', 'admin', 'support', 'auditor', 'customer')),
    name text not null,
    language text not null,
    time_zone text not null,
    referral_code text not null unique,
    referrer text references people (id),
    cooldown_until bigint,
    cooldowns bigint not null default 0 check (cooldowns >= 0),
    blocked_at bigint,
    blocked_why text,
    created_at bigint not null,
    check (referrer is null or referrer <> id)
);
create index people_referrer on people (referrer);

-- How a person is known outside: telegram 123456789, discord 42, cli alice.
create table handles (
    kind text not null,
    value text not null,
    person text not null references people (id),
    primary key (kind, value)
);
create index handles_person on handles (person);

-- A lapsed order. One per invoice, lifted when its money arrives late or an admin pardons.
create table strikes (
    invoice text primary key,
    person text not null references people (id),
    at bigint not null,
    lifted_at bigint
);
create index strikes_person on strikes (person);

-- ----------------------------------------------------------------------------------- stock

create table products (
    id text primary key,
    sku text not null unique,
    name text not null,
    category text not null,
    city text not null,
    district text not null,
    description text not null,
    kind text not null check (kind in ('codes', 'file', 'shipping', 'pickup', 'booking')),
    currency text not null,
    price bigint not null check (price >= 0),
    discount_bp bigint not null check (discount_bp between 0 and 10000),
    digital bigint not null check (digital in (0, 1)),
    low_water bigint not null check (low_water >= 0),
    active bigint not null check (active in (0, 1)),
    created_at bigint not null,
    updated_at bigint not null
);

-- A pack has a price of its own: 10 codes for less than ten times one.
create table packs (
    product text not null references products (id),
    quantity bigint not null check (quantity > 1),
    price bigint not null check (price >= 0),
    primary key (product, quantity)
);

-- How much there is of each product. This row is the guard against overselling: every
-- change of stock begins with its guarded update. Units, where a product has them, follow.
create table counters (
    product text primary key references products (id),
    received bigint not null default 0,
    free bigint not null default 0 check (free >= 0),
    held bigint not null default 0 check (held >= 0),
    sold bigint not null default 0 check (sold >= 0),
    removed bigint not null default 0 check (removed >= 0),
    check (received = free + held + sold + removed)
);

-- ---------------------------------------------------------------------------------- orders

create table orders (
    id text primary key,
    number bigint not null unique,
    person text not null references people (id),
    stage text not null check
        (stage in ('created', 'paid', 'shipped', 'completed', 'cancelled', 'expired')),
    currency text not null,
    list bigint not null check (list >= 0),
    discount bigint not null check (discount >= 0),
    total bigint not null check (total >= 0),
    face text not null,
    hold_why text,
    clawed_back bigint not null default 0 check (clawed_back in (0, 1)),
    carrier text,
    tracking text,
    created_at bigint not null,
    paid_at bigint,
    shipped_at bigint,
    completed_at bigint,
    closed_at bigint,
    check (total = list - discount),
    check (stage not in ('paid', 'shipped', 'completed') or paid_at is not null),
    check (stage <> 'shipped' or shipped_at is not null)
);
create index orders_person on orders (person, created_at);
create index orders_stage on orders (stage, created_at);

-- One line with the price as it was bought.
create table lines (
    id text primary key,
    order_id text not null references orders (id),
    position bigint not null,
    product text not null references products (id),
    name text not null,
    kind text not null,
    quantity bigint not null check (quantity > 0),
    list bigint not null check (list >= 0),
    discount bigint not null check (discount >= 0),
    total bigint not null check (total >= 0),
    handed text not null default 'due' check (handed in ('due', 'sent', 'received', 'failed')),
    handed_at bigint,
    unique (order_id, position),
    check (total = list - discount)
);
create index lines_product on lines (product);

-- Stock held for one line. It has no clock: it ends with its invoice, in one transaction.
create table reservations (
    id text primary key,
    line text not null references lines (id),
    order_id text not null references orders (id),
    product text not null references products (id),
    quantity bigint not null check (quantity > 0),
    state text not null check (state in ('held', 'taken', 'released')),
    made_at bigint not null,
    ended_at bigint,
    check ((state = 'held') = (ended_at is null))
);
create index reservations_order on reservations (order_id);
-- A line has at most one reservation that is alive.
create unique index reservations_one_alive on reservations (line) where state <> 'released';

-- One sealed code or file. `fingerprint` is keyed: it finds a code imported twice and tells
-- nothing without the master key.
create table units (
    id text primary key,
    product text not null references products (id),
    state text not null check (state in ('free', 'held', 'sold', 'removed')),
    reservation text references reservations (id),
    sealed blob not null,
    fingerprint blob not null,
    added_at bigint not null,
    handed_at bigint,
    unique (product, fingerprint),
    check ((state in ('held', 'sold')) = (reservation is not null))
);
create index units_free on units (product, state, id);
create index units_reservation on units (reservation);

-- -------------------------------------------------------------------------------- invoices

-- An amount, ways to pay and a deadline, for a purpose. `terms` are frozen with it.
-- `version` is raised by every deed that touches the invoice, first of all: it is the lock.
create table invoices (
    id text primary key,
    token text not null unique,
    purpose text not null check (purpose in ('order', 'topup', 'external')),
    order_id text unique references orders (id),
    person text references people (id),
    external_id text unique,
    face text not null,
    currency text not null,
    total bigint not null check (total >= 0),
    terms text not null,
    status text not null check
        (status in ('new', 'processing', 'settled', 'expired', 'invalid', 'cancelled')),
    marked bigint not null default 0 check (marked in (0, 1)),
    version bigint not null default 0,
    deadline bigint not null,
    extensions bigint not null default 0 check (extensions >= 0),
    prolonged bigint not null default 0 check (prolonged in (0, 1)),
    shrunk bigint not null default 0 check (shrunk in (0, 1)),
    ever_seen bigint not null default 0 check (ever_seen in (0, 1)),
    kept bigint not null default 0 check (kept in (0, 1)),
    decide_by bigint,
    created_at bigint not null,
    settled_at bigint,
    closed_at bigint,
    check ((purpose = 'order') = (order_id is not null)),
    check (status not in ('settled', 'invalid') or settled_at is not null)
);
create index invoices_status on invoices (status, deadline);
create index invoices_person on invoices (person, status);
create index invoices_decide on invoices (decide_by) where decide_by is not null;

-- The owner's account keys, sealed, with the next index to hand out. `next_index` never
-- goes back.
create table accounts (
    id text primary key,
    key_name text not null unique,
    coin text not null,
    network text not null,
    script_type text not null,
    fingerprint text not null,
    sealed blob not null,
    first_address text not null,
    next_index bigint not null check (next_index >= 0),
    active bigint not null check (active in (0, 1)),
    added_at bigint not null
);
create unique index accounts_one_active on accounts (coin) where active = 1;

-- Every address ever shown, and the indices that were passed over. Watched for ever.
create table addresses (
    id text primary key,
    coin text not null,
    account text not null references accounts (id),
    idx bigint not null check (idx >= 0),
    address text not null,
    script blob not null,
    state text not null check (state in ('shown', 'passed', 'burnt')),
    invoice text references invoices (id),
    sealed blob,
    looked_at bigint,
    made_at bigint not null,
    unique (coin, address),
    unique (account, idx),
    check ((state = 'shown') = (invoice is not null and sealed is not null))
);
create unique index addresses_one_per_invoice on addresses (invoice, coin) where invoice is not null;
create index addresses_script on addresses (coin, script);

-- How much of one coin would pay an invoice. Only ever added.
create table quotes (
    id text primary key,
    invoice text not null references invoices (id),
    coin text not null,
    address text not null references addresses (id),
    due bigint not null check (due > 0),
    price text not null,
    sources text not null,
    rate_at bigint not null,
    made_at bigint not null,
    until bigint not null
);
create index quotes_invoice on quotes (invoice, coin, made_at);

-- -------------------------------------------------------------------------------- payments

-- Money from outside: an outpoint that pays an address of ours. Amount, kind, quote and the
-- first sighting are facts and stay; `place` is the last line of its `sightings`.
create table payments (
    id text primary key,
    coin text not null,
    txid text not null,
    vout bigint not null check (vout >= 0),
    address text not null references addresses (id),
    invoice text references invoices (id),
    quote text references quotes (id),
    amount bigint not null check (amount >= 0),
    kind text not null check (kind in ('plain', 'coinbase', 'hogex')),
    first_seen bigint not null,
    place text not null check (place in ('mempool', 'block', 'orphaned', 'gone')),
    block_hash text,
    block_height bigint,
    block_time bigint,
    position bigint,
    known_at bigint not null,
    ripe_at bigint,
    spent_by text,
    spent_height bigint,
    unique (coin, txid, vout),
    check ((place = 'block') = (block_hash is not null and block_height is not null))
);
create index payments_invoice on payments (invoice);
create index payments_spent on payments (coin, spent_height) where spent_height is not null;
create index payments_place on payments (coin, place, block_height);

-- Where a payment was, in order: in the mempool, in a block, orphaned, gone, back again.
create table sightings (
    payment text not null references payments (id),
    seq bigint not null,
    place text not null,
    block_hash text,
    block_height bigint,
    at bigint not null,
    why text not null,
    primary key (payment, seq)
);

-- What the transaction of a payment spends, so that a rival is recognised.
create table inputs (
    coin text not null,
    txid text not null,
    prev_txid text not null,
    prev_vout bigint not null,
    primary key (coin, txid, prev_txid, prev_vout)
);
create index inputs_prev on inputs (coin, prev_txid, prev_vout);

-- The bytes of every transaction that paid us, for proofs, refunds and auditors.
create table transactions (
    coin text not null,
    txid text not null,
    raw blob not null,
    primary key (coin, txid)
);

-- Headers of the best chain as far back as reorgs are followed, and of every block that paid.
create table blocks (
    coin text not null,
    hash text not null,
    height bigint not null,
    header blob not null,
    connected bigint not null check (connected in (0, 1)),
    paying bigint not null check (paying in (0, 1)),
    primary key (coin, hash)
);
create index blocks_height on blocks (coin, height);
create unique index blocks_one_connected on blocks (coin, height) where connected = 1;

-- How far each chain is booked. It moves in the transaction of what it moved past, by
-- compare-and-set: the block's hash and the look's number must still be what was read.
create table cursors (
    coin text primary key,
    height bigint not null,
    hash text not null,
    tip_time bigint not null,
    anchor bigint not null,
    look bigint not null,
    looked_at bigint not null,
    block_at bigint not null
);

-- Times in which a chain could not be seen: nobody is blamed for an order that lapsed then.
create table outages (
    coin text not null,
    began bigint not null,
    ended bigint not null,
    primary key (coin, began)
);

-- ---------------------------------------------------------------------------------- ledger

-- One immutable row of the double-entry ledger. Rows of one deed share deed, subject and
-- counter; a deed that is undone has rows of its mirror with the same subject and counter.
create table transfers (
    id text primary key,
    deed text not null,
    subject text not null,
    counter bigint not null,
    leg bigint not null,
    debit text not null,
    credit text not null,
    unit text not null,
    amount bigint not null check (amount > 0),
    invoice text references invoices (id),
    at bigint not null,
    unique (deed, subject, counter, leg),
    check (debit <> credit)
);
create index transfers_invoice on transfers (invoice, at);
create index transfers_debit on transfers (debit, unit);
create index transfers_credit on transfers (credit, unit);

-- What is owed to somebody or by somebody, kept beside the rows so that it can be guarded.
create table balances (
    account text not null,
    unit text not null,
    amount bigint not null check (amount >= 0),
    primary key (account, unit)
);

-- Money on its way back to a customer.
create table refunds (
    id text primary key,
    invoice text not null references invoices (id),
    person text references people (id),
    unit text not null,
    amount bigint not null check (amount > 0),
    stage text not null check (stage in ('requested', 'approved', 'sent', 'confirmed', 'cancelled')),
    why text not null,
    asked_at bigint not null
);
create index refunds_invoice on refunds (invoice);

-- --------------------------------------------------------------------------------- notices

-- The outbox: what must be told to whom, written in the transaction of the deed.
-- Ids sort by the time of writing and keep the order per recipient; `dedup` tells a repeated
-- deed from a new one.
create table notices (
    id text primary key,
    dedup text not null unique,
    kind text not null,
    audience text not null check (audience in ('admins', 'customer')),
    person text references people (id),
    channel text,
    recipient text,
    language text not null,
    payload text not null,
    state text not null check
        (state in ('pending', 'sent', 'dead', 'dropped', 'unaddressed')),
    due_at bigint not null,
    attempts bigint not null default 0,
    lease_until bigint not null default 0,
    sent_via text,
    sent_at bigint,
    error text,
    created_at bigint not null,
    check ((state = 'sent') = (sent_at is not null))
);
create index notices_due on notices (state, due_at, id);
create index notices_recipient on notices (channel, recipient, state, id);

-- ----------------------------------------------------------------------------------- audit

-- What a person or the configuration changed. Each row carries the hash of the row before
-- it, so that a missing or edited row shows.
create table audit (
    seq bigint primary key,
    at bigint not null,
    actor text not null,
    action text not null,
    object text not null,
    reason text not null,
    before_state text not null,
    after_state text not null,
    prev_hash text not null,
    hash text not null unique
);

-- only sqlite
create trigger audit_no_update before update on audit
begin select raise(abort, 'audit rows are never changed'); end;
create trigger audit_no_delete before delete on audit
begin select raise(abort, 'audit rows are never deleted'); end;
create trigger transfers_no_update before update on transfers
begin select raise(abort, 'ledger rows are never changed'); end;
create trigger transfers_no_delete before delete on transfers
begin select raise(abort, 'ledger rows are never deleted'); end;
-- end
-- only postgres
create function refuse_change() returns trigger language plpgsql as $$
begin raise exception 'rows of % are never changed', tg_table_name; end $$;
create trigger audit_append_only before update or delete on audit
    for each row execute function refuse_change();
create trigger transfers_append_only before update or delete on transfers
    for each row execute function refuse_change();
-- end

-- ----------------------------------------------------------------------------------- tasks

-- What runs by itself: when it ran last, what it did, what went wrong, when it runs next.
create table tasks (
    name text primary key,
    last_run bigint not null,
    last_ok bigint,
    last_error text,
    last_error_at bigint,
    did text not null,
    next_run bigint not null
);

-- ---------------------------------------------------------------------------------- prices

-- The rates that were believed, newest last, and those set by hand.
create table prices (
    coin text not null,
    currency text not null,
    at bigint not null,
    price text not null,
    sources text not null,
    primary key (coin, currency, at)
);
create table prices_by_hand (
    coin text primary key,
    price text not null,
    set_by text not null,
    set_at bigint not null
);
