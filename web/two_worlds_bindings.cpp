#include "two_worlds_bindings.hpp"

#include <memory>
#include <new>
#include <string>

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include "calls.hpp"
#include "inspect_to_js.hpp"
#include "lab/two_worlds/two_worlds.hpp"
#include "to_js.hpp"
#include "world_to_js.hpp"

namespace lab {

using emscripten::val;
using web::Field;
using web::object;

static val to_js(const PartedSide& side) {
  return object(Field{"clock_ms", side.clock_ms}, Field{"says", side.says});
}

static val to_js(const PartingPoint& point) {
  return object(Field{"clock_ms", point.clock_ms}, Field{"reachable", point.reachable},
                Field{"what", point.what}, Field{"first", point.first},
                Field{"second", point.second});
}

static val to_js(const OtherSetting& setting) {
  return object(Field{"first", setting.first}, Field{"second", setting.second});
}

static val to_js(const RefusedThere& refused) {
  return object(Field{"clock_ms", refused.clock_ms}, Field{"message", refused.message});
}

static val to_js(const FigureOfTwo& figure) {
  return object(
      Field{"name", figure.name},
      Field{"unit", FigureOfTwo::unit_words[static_cast<std::size_t>(figure.unit)]},
      Field{"first", figure.first}, Field{"second", figure.second},
      Field{"first_of", figure.first_of}, Field{"second_of", figure.second_of},
      Field{"better", FigureOfTwo::better_words[static_cast<std::size_t>(figure.better)]});
}

static val to_js(const TwoCompared& comparison) {
  return object(Field{"settings", comparison.settings}, Field{"record", comparison.parting.record},
                Field{"answer", comparison.parting.answer},
                Field{"figures", comparison.verdict.figures},
                Field{"nothing", comparison.verdict.nothing},
                Field{"sums_up", comparison.verdict.sums_up}, Field{"refused", comparison.refused});
}

}  // namespace lab

namespace web {
namespace {

using lab::Session;
using lab::TwoWorlds;

val two_worlds(std::shared_ptr<Session> session) {
  return refusing([&]() -> val {
    auto begun = TwoWorlds::beside(std::move(session));
    if (!begun) return refused(begun.error());
    val result = object(Field{"ok", true});
    result.set("worlds", val(std::shared_ptr<TwoWorlds>(std::move(begun.value()))));
    return result;
  });
}

template <class Choose>
val choosing(Choose choose) {
  return refusing([&]() -> val {
    const auto chosen = choose();
    return chosen ? object(Field{"ok", true}) : refused(chosen.error());
  });
}

// Both may have gone on too far for memory.
double end_of_both(TwoWorlds& worlds) {
  try {
    return static_cast<double>(worlds.end_of_both());
  } catch (const std::bad_alloc&) {
    worlds.first()->recover();
    worlds.second()->recover();
    return -1;
  }
}

}  // namespace

void bind_two_worlds() {
  emscripten::function("two_worlds", &two_worlds);
  emscripten::class_<TwoWorlds>("TwoWorlds")
      .smart_ptr<std::shared_ptr<TwoWorlds>>("TwoWorldsHandle")
      .function(
          "second", +[](const TwoWorlds& worlds) { return worlds.second(); })
      .function(
          "follow",
          +[](TwoWorlds& worlds) {
            const std::shared_ptr<Session> second = worlds.second();
            moving(*second, [&] { worlds.follow(); });
          })
      .function(
          "world",
          +[](const TwoWorlds& worlds) {
            return object(Field{"controls", worlds.controls()}, Field{"presets", worlds.presets()},
                          Field{"can_undo", false});
          })
      .function(
          "set_control",
          +[](TwoWorlds& worlds, const std::string& name, const std::string& typed) {
            return choosing([&] { return worlds.set_control(name, typed); });
          })
      .function(
          "choose_preset",
          +[](TwoWorlds& worlds, const std::string& name) {
            return choosing([&] { return worlds.choose_preset(name); });
          })
      .function("settings_json", &TwoWorlds::settings_json)
      .function(
          "take_settings",
          +[](TwoWorlds& worlds, const std::string& json) {
            return choosing([&] { return worlds.take_settings(json); });
          })
      .function(
          "compare", +[](TwoWorlds& worlds) { return to_js(worlds.compare()); })
      .function("end_of_both", &end_of_both)
      .function("change_for_first", &TwoWorlds::change_for_first);
}

}  // namespace web
