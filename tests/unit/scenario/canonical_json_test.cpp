// Canonical JSON and its hash (semantics section 8).
#include "scenario/canonical_json.hpp"

#include <string>

#include <doctest/doctest.h>

namespace canonical_json_test {

using scenario::CanonicalJson;

TEST_CASE("semantics 8: keys are sorted by bytes, without spaces") {
  CanonicalJson json;
  json.open_object();
  json.member("b", 1);
  json.member("a", "x");
  json.member("ë", true);
  json.member("aa", -9'000'000'000);
  json.null_member("B");
  json.close_object();

  CHECK(json.text() == R"({"B":null,"a":"x","aa":-9000000000,"b":1,"ë":true})");
}

TEST_CASE("semantics 8: objects and lists inside are put in order too") {
  CanonicalJson json;
  json.open_object();
  json.key("z");
  json.open_list();
  json.value(1);
  json.open_object();
  json.member("y", 1);
  json.member("x", 2);
  json.close_object();
  json.open_list();
  json.close_list();
  json.close_list();
  json.key("a");
  json.open_object();
  json.close_object();
  json.close_object();

  CHECK(json.text() == R"({"a":{},"z":[1,{"x":2,"y":1},[]]})");
}

TEST_CASE("semantics 8: UTF-8 as it is, control characters short or as \\u00xx in lower case") {
  std::string quoted;
  scenario::append_quoted(quoted, "a\"\\/\b\t\n\f\r\x1f\x01\x7f ë\xF0\x9F\x9B\x8B");

  CHECK(quoted == "\"a\\\"\\\\/\\b\\t\\n\\f\\r\\u001f\\u0001\x7f ë\xF0\x9F\x9B\x8B\"");
}

TEST_CASE("numbers are written as short as they read back the same") {
  std::string text;
  for (const double number : {0.1, 12.25, 1e9, 0.30000000000000004, 1e-7}) {
    scenario::append_number(text, number);
    text += ' ';
  }

  CHECK(text == "0.1 12.25 1000000000 0.30000000000000004 1e-07 ");
}

TEST_CASE("semantics 8: FNV-1a, 64 bits") {
  CHECK(scenario::fnv1a64("") == "cbf29ce484222325");
  CHECK(scenario::fnv1a64("a") == "af63dc4c8601ec8c");
  CHECK(scenario::fnv1a64("foobar") == "85944171f73967e8");
}

}  // namespace canonical_json_test
