#include "inspect_to_js.hpp"

#include <string>

#include "to_js.hpp"

namespace lab {

using emscripten::val;
using web::Field;
using web::object;

namespace {

val parsed(const std::string& json) {
  return val::global("JSON").call<val>("parse", json);
}

val value_of(const Param& param) {
  switch (param.unit) {
    case Param::Unit::text:
      return val(param.text);
    case Param::Unit::count:
      break;
    case Param::Unit::duration_ms:
      return object(Field{"lasts_ms", param.number});
    case Param::Unit::clock_ms:
      return object(Field{"clock_ms", param.number});
  }
  return val(static_cast<double>(param.number));
}

}  // namespace

val to_js(const Phrase& phrase) {
  val params = val::object();
  for (const Param& param : phrase.params())
    params.set(std::string(param.name), value_of(param));
  val said = object(Field{"code", phrase.code()});
  said.set("params", params);
  return said;
}

val to_js(const Thing& thing) {
  return parsed(thing_json(thing));
}

static val to_js(const Fact& fact) {
  return object(Field{"row", fact.row}, Field{"says", fact.says}, Field{"thing", fact.thing});
}

static val to_js(const Relation& relation) {
  return object(Field{"says", relation.says}, Field{"thing", relation.thing});
}

static val to_js(const PossibleAct& act) {
  val result = object(Field{"name", act.name}, Field{"asks", act.asks},
                      Field{"options", act.options}, Field{"why_not", act.why_not});
  result.set("action", parsed(act.action_json));
  return result;
}

val to_js(const Inspection& seen) {
  return object(Field{"thing", seen.thing}, Field{"found", seen.found}, Field{"title", seen.title},
                Field{"facts", seen.facts}, Field{"caused_by", seen.caused_by},
                Field{"led_to", seen.led_to}, Field{"acts", seen.acts});
}

val to_js(const Shelves& shelves) {
  return object(Field{"skus", shelves.skus}, Field{"refs", shelves.refs},
                Field{"orderids", shelves.orderids}, Field{"free_ref", shelves.free_ref},
                Field{"free_orderid", shelves.free_orderid}, Field{"stocks_by", shelves.stocks_by});
}

val to_js(const Told& told) {
  return object(Field{"command", told.command}, Field{"outcome", scenario::word_of(told.outcome)},
                Field{"reason", told.reason}, Field{"pointer", told.pointer});
}

}  // namespace lab
