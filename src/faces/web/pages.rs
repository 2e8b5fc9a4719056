//! The pages of an invoice and the forms on them.
//!
//! A form acts through a flow and then sends the browser back to the page; a refusal is a
//! page that says what to do next. A form from somebody else's page is not followed.

use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::Desk;
use super::error::{self, Problem, html};
use super::goods;
use super::status::StatusReply;
use super::view::{CancelPage, CodesPage, FilesPage, OpenPage, PayPage};
use super::visit::Visit;
use crate::app::App;
use crate::base::coin::Coin;
use crate::faces::invoice::{self, Method, Shown};
use crate::faces::{bip21, qr};
use crate::flows::cancelling::{self, Canceller};
use crate::flows::{checkout, extending, shipping};

type Answer = Result<Response, Problem>;

/// The form that chooses a coin.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CoinForm {
    coin: String,
}

/// The form that cancels.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CancelForm {
    sure: String,
}

/// The form that fetches a file.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct FileForm {
    /// Which one; none asks for the only one, or for a list.
    nth: Option<usize>,
}

/// `GET /i/{token}`: the page.
pub async fn pay(State(desk): State<Desk>, visit: Visit, Path(token): Path<String>) -> Response {
    answer(&visit, show(&desk.app, &visit, &token).await)
}

/// `POST /i/{token}/coin`: an amount and an address in a coin.
pub async fn coin(
    State(desk): State<Desk>,
    visit: Visit,
    Path(token): Path<String>,
    form: Result<Form<CoinForm>, FormRejection>,
) -> Response {
    let form = form.map(|Form(form)| form).unwrap_or_default();
    answer(&visit, choose(&desk.app, &visit, &token, &form).await)
}

/// `POST /i/{token}/extend`: more time.
pub async fn extend(State(desk): State<Desk>, visit: Visit, Path(token): Path<String>) -> Response {
    answer(&visit, prolong(&desk.app, &visit, &token).await)
}

/// `POST /i/{token}/cancel`: asks whether, then cancels.
pub async fn cancel(
    State(desk): State<Desk>,
    visit: Visit,
    Path(token): Path<String>,
    form: Result<Form<CancelForm>, FormRejection>,
) -> Response {
    let form = form.map(|Form(form)| form).unwrap_or_default();
    answer(&visit, give_up(&desk.app, &visit, &token, &form).await)
}

/// `POST /i/{token}/reveal`: the codes that were bought, once.
pub async fn reveal(State(desk): State<Desk>, visit: Visit, Path(token): Path<String>) -> Response {
    answer(&visit, hand_over(&desk.app, &visit, &token).await)
}

/// `POST /i/{token}/file`: a file that was bought, as often as it is asked for; if there are
/// several and none is named, a list of them.
pub async fn file(
    State(desk): State<Desk>,
    visit: Visit,
    Path(token): Path<String>,
    form: Result<Form<FileForm>, FormRejection>,
) -> Response {
    let form = form.map(|Form(form)| form).unwrap_or_default();
    answer(&visit, fetch(&desk.app, &visit, &token, &form).await)
}

/// `GET /i/{token}/open`: a link that opens a wallet, for places that take web links only.
pub async fn open(State(desk): State<Desk>, visit: Visit, Path(token): Path<String>) -> Response {
    answer(&visit, wallet(&desk.app, &visit, &token).await)
}

/// `GET /i/{token}/qr.svg`: the QR code as a picture.
pub async fn code(State(desk): State<Desk>, visit: Visit, Path(token): Path<String>) -> Response {
    answer(&visit, picture(&desk.app, &visit, &token).await)
}

/// `GET /i/{token}/status`: how it stands, for programs.
pub async fn status(State(desk): State<Desk>, Path(token): Path<String>) -> Response {
    match stand(&desk.app, &token).await {
        Ok(text) => ([(header::CONTENT_TYPE, "application/json")], text).into_response(),
        Err(problem) => problem.json(),
    }
}

/// Everything else.
pub async fn not_found(visit: Visit) -> Response {
    Problem::NotFound.page(&visit)
}

fn answer(visit: &Visit, answer: Answer) -> Response {
    answer.unwrap_or_else(|problem| problem.page(visit))
}

async fn show(app: &App, visit: &Visit, token: &str) -> Answer {
    let invoice = error::find(app, token).await?;
    let shown = invoice::read(app, &invoice).await?;
    let around = invoice::around(app, &invoice, &shown).await?;
    let bought = goods::read(app, &invoice).await?;
    Ok(html(StatusCode::OK, &PayPage::of(visit, &shown, &around, &bought)))
}

async fn choose(app: &App, visit: &Visit, token: &str, form: &CoinForm) -> Answer {
    visit.must_be_ours()?;
    let invoice = error::find(app, token).await?;
    let coin = known(&form.coin)?;
    checkout::choose(app, invoice.id, coin).await?;
    Ok(back(visit, &[("coin", coin.name())]))
}

async fn prolong(app: &App, visit: &Visit, token: &str) -> Answer {
    visit.must_be_ours()?;
    let invoice = error::find(app, token).await?;
    extending::extend(app, invoice.id).await?;
    let coin = visit.coin().map(known).transpose()?;
    let coin = coin.map(|coin| ("coin", coin.name()));
    let query: Vec<_> = coin.into_iter().chain([("extended", "1")]).collect();
    Ok(back(visit, &query))
}

async fn give_up(app: &App, visit: &Visit, token: &str, form: &CancelForm) -> Answer {
    visit.must_be_ours()?;
    let invoice = error::find(app, token).await?;
    let shown = invoice::read(app, &invoice).await?;
    let Some(order) = shown.order.as_ref().filter(|_| shown.may_cancel) else {
        return Err(Problem::Changed);
    };
    if form.sure != "yes" {
        return Ok(html(StatusCode::OK, &CancelPage::of(visit, &shown)));
    }
    cancelling::cancel(app, order.number, &Canceller::Customer).await?;
    Ok(back(visit, &[]))
}

async fn hand_over(app: &App, visit: &Visit, token: &str) -> Answer {
    visit.must_be_ours()?;
    let invoice = error::find(app, token).await?;
    let order = invoice.order.ok_or(Problem::Changed)?;
    let codes = shipping::reveal(app, order).await?;
    Ok(html(StatusCode::OK, &CodesPage::of(visit, &codes)))
}

async fn fetch(app: &App, visit: &Visit, token: &str, form: &FileForm) -> Answer {
    visit.must_be_ours()?;
    let invoice = error::find(app, token).await?;
    let mut opened = goods::open(app, &invoice).await?;
    let nth = match form.nth {
        Some(nth) if nth < opened.ready.len() => nth,
        Some(_) => return Err(Problem::NotFound),
        None if opened.ready.len() == 1 => 0,
        None => return Ok(html(StatusCode::OK, &FilesPage::of(visit, &opened.ready))),
    };
    opened.note_fetched(app).await?;
    Ok(goods::attachment(opened.ready.swap_remove(nth)))
}

async fn wallet(app: &App, visit: &Visit, token: &str) -> Answer {
    let shown = payable(app, token).await?;
    match method(visit, &shown)? {
        Some(method) => Ok(html(StatusCode::OK, &OpenPage::of(visit, &shown, method))),
        None => Ok(back(visit, &[])),
    }
}

async fn picture(app: &App, visit: &Visit, token: &str) -> Answer {
    let shown = payable(app, token).await?;
    let method = method(visit, &shown)?.ok_or(Problem::NotFound)?;
    let text = if visit.plain() {
        bip21::qr_address(&method.address)
    } else {
        bip21::qr_text(method.coin, &method.address, method.amount)
    };
    let svg = qr::svg(&text).ok_or(Problem::NotFound)?;
    Ok(([(header::CONTENT_TYPE, "image/svg+xml")], svg).into_response())
}

async fn stand(app: &App, token: &str) -> Result<String, Problem> {
    let shown = payable(app, token).await?;
    Ok(StatusReply::of(&shown).text().0)
}

async fn payable(app: &App, token: &str) -> Result<Shown, Problem> {
    let invoice = error::find(app, token).await?;
    Ok(invoice::read(app, &invoice).await?)
}

/// The way to pay that is asked for.
fn method<'a>(visit: &Visit, shown: &'a Shown) -> Result<Option<&'a Method>, Problem> {
    match visit.coin().map(known).transpose()? {
        Some(coin) => Ok(shown.methods.iter().find(|method| method.coin == coin)),
        None => Ok(shown.method(None)),
    }
}

fn known(coin: &str) -> Result<Coin, Problem> {
    coin.parse().map_err(|_| Problem::UnknownCoin(coin.to_owned()))
}

/// Back to the page, with a request that a browser may repeat.
fn back(visit: &Visit, query: &[(&str, &str)]) -> Response {
    Redirect::to(&visit.link("", query)).into_response()
}
