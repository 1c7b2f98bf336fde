// Reading settings from JSON (the table in semantics section 2).
#include "settings.hpp"

namespace reference {

NLOHMANN_JSON_SERIALIZE_ENUM(Publishing, {{Publishing::in_process, "in_process"},
                                          {Publishing::after_commit, "after_commit"},
                                          {Publishing::before_commit, "before_commit"},
                                          {Publishing::outbox, "outbox"}})
NLOHMANN_JSON_SERIALIZE_ENUM(Delivery,
                             {{Delivery::ordered, "ordered"}, {Delivery::unordered, "unordered"}})
NLOHMANN_JSON_SERIALIZE_ENUM(Projection, {{Projection::book, "book"},
                                          {Projection::idempotent, "idempotent"},
                                          {Projection::sequenced, "sequenced"}})
NLOHMANN_JSON_SERIALIZE_ENUM(Routing, {{Routing::sticky, "sticky"},
                                       {Routing::round_robin, "round_robin"},
                                       {Routing::random, "random"}})
NLOHMANN_JSON_SERIALIZE_ENUM(Reads, {{Reads::eventual, "eventual"},
                                     {Reads::read_your_writes, "read_your_writes"},
                                     {Reads::monotonic_reads, "monotonic_reads"},
                                     {Reads::session, "session"},
                                     {Reads::strong, "strong"}})
NLOHMANN_JSON_SERIALIZE_ENUM(Token, {{Token::prefix, "prefix"}, {Token::highest, "highest"}})
NLOHMANN_JSON_SERIALIZE_ENUM(OnTimeout, {{OnTimeout::stale, "stale"},
                                         {OnTimeout::primary, "primary"},
                                         {OnTimeout::fail, "fail"}})

namespace {

template <typename Value>
void set(Value& setting, const nlohmann::json& changes, const char* name) {
  if (changes.contains(name)) {
    setting = changes.at(name).get<Value>();
  }
}

}  // namespace

void change(Settings& settings, const nlohmann::json& changes) {
  set(settings.publishing, changes, "publishing");
  set(settings.relay_interval_ms, changes, "relay_interval_ms");
  set(settings.redelivery_ms, changes, "redelivery_ms");
  set(settings.max_attempts, changes, "max_attempts");
  if (changes.contains("lag")) {
    settings.lag = lag_from(changes.at("lag"));
  }
  set(settings.drop, changes, "drop");
  set(settings.duplicate, changes, "duplicate");
  set(settings.commit_failure, changes, "commit_failure");
  set(settings.handler_failure, changes, "handler_failure");
  set(settings.delivery, changes, "delivery");
  set(settings.projection, changes, "projection");
  set(settings.replicas, changes, "replicas");
  set(settings.routing, changes, "routing");
  set(settings.reads, changes, "reads");
  set(settings.token, changes, "token");
  set(settings.wait_timeout_ms, changes, "wait_timeout_ms");
  set(settings.on_timeout, changes, "on_timeout");
  set(settings.rebuild_ms_per_event, changes, "rebuild_ms_per_event");
}

}  // namespace reference
