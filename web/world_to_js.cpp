#include "world_to_js.hpp"

#include "to_js.hpp"

namespace lab {

using emscripten::val;
using web::Field;
using web::object;

val to_js(const Control& control) {
  return object(Field{"name", control.name}, Field{"word", control.word},
                Field{"words", control.words}, Field{"number", control.number},
                Field{"from", control.from}, Field{"to", control.to}, Field{"whole", control.whole},
                Field{"used", control.used}, Field{"fixed", control.fixed});
}

val to_js(const Preset& preset) {
  return object(Field{"name", preset.name}, Field{"chosen", preset.chosen});
}

}  // namespace lab
