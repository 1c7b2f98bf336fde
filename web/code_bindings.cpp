#include "code_bindings.hpp"

#include "inspect_to_js.hpp"
#include "lab/code/code_that_ran.hpp"
#include "to_js.hpp"

namespace lab {

using web::Field;
using web::object;

static emscripten::val to_js(const RanLine& ran) {
  return object(Field{"line", word_of(ran.line)}, Field{"says", ran.says},
                Field{"times", ran.times});
}

static emscripten::val to_js(const CodeThatRan& ran) {
  return object(Field{"title", ran.title}, Field{"thing", ran.thing},
                Field{"clock_ms", ran.clock_ms}, Field{"lines", ran.lines},
                Field{"decided", ran.decided});
}

}  // namespace lab

namespace web {

void bind_code(emscripten::class_<lab::Session>& session) {
  session.function(
      "code_that_ran", +[](lab::Session& session) {
        return to_js(lab::code_that_ran(session.sight(), session.timeline().taken()));
      });
}

}  // namespace web
