// The core as the page sees it: each call of web/src/core/contract.ts beside the one of
// lab::Session that answers it. Structs become objects with the same names; nothing is decided
// here.
#include <algorithm>
#include <concepts>
#include <cstdint>
#include <exception>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include "lab/session.hpp"
#include "scenario/words.hpp"

namespace {

using emscripten::val;

// Numbers cross as doubles: times and quantities of a run are whole and stay far below 2^53.
val to_js(bool flag) {
  return val(flag);
}
val to_js(std::integral auto number) {
  return val(static_cast<double>(number));
}
val to_js(std::string_view text) {
  return val(std::string(text));
}
val to_js(const std::string& text) {
  return val(text);
}

template <class Value>
val to_js(const std::optional<Value>& value) {
  return value ? to_js(*value) : val::null();
}

val to_js(const lab::BatchRow& row);
val to_js(const lab::OrderRow& row);
val to_js(const lab::ProductRow& row);
val to_js(const lab::ReplicaTable& replica);
val to_js(const lab::PageLine& line);
val to_js(const lab::Lamp& lamp);
val to_js(const lab::Customer& customer);

template <class Item>
val to_js(const std::vector<Item>& items) {
  val list = val::array();
  std::uint32_t at = 0;
  for (const Item& item : items)
    list.set(at++, to_js(item));
  return list;
}

// The name of a field as JavaScript has it, made once for all objects.
const val& key_of(const char* name) {
  static std::map<const char*, val> keys;
  return keys.try_emplace(name, name).first->second;
}

// object(Field{"by", name}, Field{"qty", 1}): one field after the other.
struct Field {
  template <class Value>
  Field(const char* field_name, const Value& field_value)
      : name(key_of(field_name)), value(to_js(field_value)) {}
  const val& name;
  val value;
};

template <class... Fields>
val object(const Fields&... fields) {
  val result = val::object();
  (result.set(fields.name, fields.value), ...);
  return result;
}

val parsed(std::string_view json) {
  return val::global("JSON").call<val>("parse", std::string(json));
}

val to_js(const lab::BatchRow& row) {
  return object(Field{"ref", row.ref}, Field{"sku", row.sku}, Field{"eta", row.eta},
                Field{"purchased", row.purchased}, Field{"available", row.available},
                Field{"differs", row.differs});
}

val to_js(const lab::OrderRow& row) {
  return object(Field{"orderid", row.orderid}, Field{"sku", row.sku}, Field{"qty", row.qty},
                Field{"batchref", row.batchref}, Field{"by", row.by}, Field{"differs", row.differs},
                Field{"here", row.here});
}

val to_js(const lab::ProductRow& row) {
  return object(Field{"sku", row.sku}, Field{"here", row.here}, Field{"in_stock", row.in_stock},
                Field{"incoming", row.incoming}, Field{"next_eta", row.next_eta},
                Field{"differs", row.differs}, Field{"truth_in_stock", row.truth_in_stock},
                Field{"truth_incoming", row.truth_incoming},
                Field{"missing_events", row.missing_events});
}

val to_js(const lab::ReplicaTable& replica) {
  return object(Field{"running", replica.running}, Field{"prefix", replica.prefix},
                Field{"highest", replica.highest}, Field{"missing", replica.missing},
                Field{"products", replica.products}, Field{"orders", replica.orders});
}

val to_js(const lab::PageLine& line) {
  return object(Field{"sku", line.sku}, Field{"qty", line.qty}, Field{"batchref", line.batchref});
}

val to_js(const lab::Lamp& lamp) {
  return object(Field{"kind", lab::Lamp::words[static_cast<std::size_t>(lamp.kind)]},
                Field{"versions_behind", lamp.versions_behind}, Field{"age_ms", lamp.age_ms},
                Field{"missing_events", lamp.missing_events}, Field{"since_ms", lamp.since_ms},
                Field{"truth_in_stock", lamp.truth_in_stock},
                Field{"truth_incoming", lamp.truth_incoming}, Field{"on_its_way", lamp.on_its_way});
}

// The word for an enumerator, '' where there is none.
template <class Enum>
std::string_view word(const std::optional<Enum>& value) {
  return value ? scenario::word_of(*value) : std::string_view{};
}

val to_js(const lab::Customer& page) {
  return object(
      Field{"name", page.name},
      Field{"showing", lab::Customer::showing_words[static_cast<std::size_t>(page.showing)]},
      Field{"sku", page.sku}, Field{"orderid", page.orderid}, Field{"status", word(page.status)},
      Field{"in_stock", page.in_stock}, Field{"incoming", page.incoming},
      Field{"next_eta", page.next_eta}, Field{"lines", page.lines},
      Field{"outcome", word(page.outcome)}, Field{"reason", page.reason},
      Field{"at_ms", page.at_ms}, Field{"clock_ms", page.clock_ms}, Field{"replica", page.replica},
      Field{"disappointed", page.disappointed}, Field{"promised_in_stock", page.promised_in_stock},
      Field{"promised_incoming", page.promised_incoming}, Field{"own_orderid", page.own_orderid},
      Field{"next_orderid", page.next_orderid}, Field{"lamp", page.lamp});
}

val refused(const lab::Refusal& refusal) {
  return object(Field{"ok", false}, Field{"pointer", refusal.pointer},
                Field{"message", refusal.message});
}

// No exception of ours crosses into JavaScript: one in a call that can refuse is a refusal.
template <class Call>
val refusing(Call call) {
  try {
    return call();
  } catch (const std::exception& exception) {
    return refused({"", exception.what()});
  }
}

val open_session(const std::string& json) {
  return refusing([&]() -> val {
    auto opened = lab::Session::open(json);
    if (!opened) return refused(opened.error());
    val result = object(Field{"ok", true});
    result.set("session", val(std::shared_ptr<lab::Session>(std::move(opened.value()))));
    return result;
  });
}

// JavaScript has its times in doubles; what is no time at all is 0.
sim::Ms time_from(double ms) {
  return ms > 0 ? static_cast<sim::Ms>(std::min(ms, static_cast<double>(sim::time_max))) : 0;
}

val clock_of(lab::Session& session) {
  const lab::Clock clock = session.clock();
  return object(Field{"now_ms", clock.now_ms}, Field{"clock_ms", clock.clock_ms},
                Field{"opens_at_ms", clock.opens_at_ms}, Field{"next_ms", clock.next_ms},
                Field{"next_arrival_ms", clock.next_arrival_ms},
                Field{"ended_clock_ms", clock.ended_clock_ms}, Field{"at_start", clock.at_start});
}

val act(lab::Session& session, const std::string& json) {
  return refusing([&] {
    const auto acted = session.act(json);
    return acted ? object(Field{"ok", true}) : refused(acted.error());
  });
}

val acts_of(const lab::Session& session) {
  const lab::DoneActs acts = session.acts();
  val done = val::array();
  std::uint32_t place = 0;
  for (const lab::DoneActs::Done& act : acts.done) {
    val item = parsed(act.json);
    item.set("at_ms", to_js(act.at_ms));
    item.set("clock_ms", to_js(act.clock_ms));
    done.set(place++, item);
  }
  val result = object(Field{"ahead", acts.ahead});
  result.set("done", done);
  return result;
}

val messages_of(lab::Session& session) {
  const std::vector<double>& numbers = session.messages();
  return val(emscripten::typed_memory_view(numbers.size(), numbers.data()));
}

val event_of(const lab::Session& session, sim::EventId id) {
  const lab::EventFacts event = session.event(id);
  return object(Field{"id", event.id}, Field{"at_ms", event.at_ms},
                Field{"clock_ms", event.clock_ms}, Field{"by", event.by}, Field{"type", event.type},
                Field{"committed", event.committed}, Field{"sku", event.sku},
                Field{"orderid", event.orderid}, Field{"ref", event.ref},
                Field{"batchref", event.batchref}, Field{"qty", event.qty},
                Field{"delta", event.delta}, Field{"eta", event.eta});
}

val write_model_of(const lab::Session& session) {
  const lab::WriteModelTable model = session.write_model();
  return object(Field{"batches", model.batches}, Field{"orders", model.orders},
                Field{"events_committed", model.events_committed},
                Field{"last_event", model.last_event});
}

}  // namespace

EMSCRIPTEN_BINDINGS(cqrs_lab) {
  emscripten::function(
      "version", +[] { return std::string(CQRS_LAB_VERSION); });
  emscripten::function("open", &open_session);

  using lab::Session;
  emscripten::class_<Session>("Session")
      .smart_ptr<std::shared_ptr<Session>>("SessionHandle")
      .function("revision", &Session::revision)
      .function("title", &Session::title)
      .function("clock", &clock_of)
      .function(
          "advance_to", +[](Session& session, double now) { session.advance_to(time_from(now)); })
      .function(
          "seek", +[](Session& session, double now) { session.seek(time_from(now)); })
      .function("step_forward", &Session::step_forward)
      .function("step_back", &Session::step_back)
      .function("step_entry_forward", &Session::step_entry_forward)
      .function("step_entry_back", &Session::step_entry_back)
      .function("reset", &Session::reset)
      .function("act", &act)
      .function("acts", &acts_of)
      .function("messages", &messages_of)
      .function(
          "event_types", +[](const Session&) { return to_js(lab::event_types()); })
      .function("event", &event_of)
      .function("write_model", &write_model_of)
      .function(
          "replicas", +[](const Session& session) { return to_js(session.replicas()); })
      .function(
          "customers", +[](const Session& session) { return to_js(session.customers()); })
      .function(
          "settings", +[](const Session& session) { return parsed(session.settings_json()); })
      .function("scenario_json", &Session::scenario_json)
      .function("report_json", &Session::report_json);
}
