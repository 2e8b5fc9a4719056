//! The pay page's section: where it listens, and the address customers know it by.

use std::net::SocketAddr;

use reqwest::Url;

use super::check::{Check, Noted, bare};
use super::{Problem, WebSettings};

impl Check<'_> {
    pub(super) fn web(&mut self) -> Result<WebSettings, Noted> {
        let web = &self.config.web;
        let listen = web.listen.parse::<SocketAddr>().map_err(|_| {
            let right = "an address with a port, such as 127.0.0.1:8080 or [::1]:8080";
            let problem = Problem::new("web.listen", "is no address to listen at", right);
            self.note(problem.shown(&web.listen))
        });
        let place = "web.public_url";
        let public_url = self.http(place, &web.public_url);
        if let Ok(url) = &public_url
            && url.scheme() == "http"
            && !is_loopback(url)
        {
            let wrong = "customers' browsers reach the pay page without encryption";
            let right = "an https address, with a proxy that holds the certificate";
            self.warn(Problem::new(place, wrong, right).shown(&web.public_url));
        }
        Ok(WebSettings { enabled: web.enabled, listen: listen?, public_url: bare(&public_url?) })
    }
}

/// Whether browsers on this machine alone can open it, which they do without encryption.
fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<std::net::IpAddr>();
    host == "localhost" || address.is_ok_and(|address| address.is_loopback())
}
