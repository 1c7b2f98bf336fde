// What is wrong with a text as JSON (semantics section 2), and what the tree keeps of it.
#include "scenario/json_tree.hpp"

#include <string>

#include <doctest/doctest.h>

namespace json_tree_test {

namespace {

std::string verdict(const std::string& text) {
  const auto tree = scenario::parse_json(text);
  return tree ? "accepted" : sentence(tree.error());
}
std::string pointer(const std::string& text) {
  const auto tree = scenario::parse_json(text);
  return tree ? "accepted" : tree.error().pointer;
}
std::string nested(std::size_t lists) {
  return std::string(lists, '[') + std::string(lists, ']');
}

}  // namespace

TEST_CASE("semantics 2: what is no JSON is refused with the empty pointer and the byte") {
  CHECK(verdict("{\"seed\":\n00}") ==
        "the file: expected JSON, found something else at line 2, column 2 (byte 11)");
  for (const std::string text :
       {"",         " ",          "'x'",   "{\"a\":1,}", "[1,]",  "[1 2]",   "nul",
        "NaN",      "[Infinity]", "+1",    ".5",         "1.",    "\"\\x\"", "\"\\u12g4\"",
        "\"a\nb\"", "// x\n1",    "[] []", "{\"a\"}",    "{1:2}", "\"open"}) {
    CHECK_MESSAGE(pointer(text) == "", text);
  }
}

TEST_CASE("semantics 2: bytes that are no UTF-8 are no JSON") {
  for (const std::string text : {"\"\xff\"", "\"\xc0\x80\"", "\"\xed\xa0\x80\"",
                                 "\"\xf5\x80\x80\x80\"", "\"\xe2\x82\"", "\xff"}) {
    CHECK(pointer("{\"title\": " + text + "}") == "");
  }
  CHECK(pointer(std::string("[\0]", 3)) == "");
}

TEST_CASE("semantics 2: nothing stands behind the end of the text, a NUL no more than another") {
  CHECK(verdict(std::string("[]\0", 3)) ==
        "the file: expected JSON, found something else at line 1, column 3 (byte 3)");
  CHECK(pointer(std::string("[]\0{", 4)) == "");
  CHECK(pointer(std::string("[] \n\0", 5)) == "");
  CHECK(pointer("[\"\\u0000\"] \n") == "accepted");
}

TEST_CASE("semantics 2: half a surrogate pair is JSON, but no text: its place is named") {
  CHECK(pointer(R"({"title": "\ud800"})") == "/title");
  CHECK(pointer(R"({"title": "\udc00"})") == "/title");
  CHECK(pointer(R"({"a": [1, {"b": "\ud800\u0041"}]})") == "/a/1/b");
  CHECK(pointer(R"({"a": ["\ud800x"]})") == "/a/0");
  CHECK(pointer(R"({"a": {"\ud800": 1}})") == "/a");
  CHECK(pointer(R"({"title": "\ud83d\udecb"})") == "accepted");
}

TEST_CASE(
    "semantics 2: a number beyond all bounds is JSON, but no number of ours: its place is named") {
  CHECK(pointer(R"({"a": [0, 1e400]})") == "/a/1");
  CHECK(pointer(R"({"a": -1e999})") == "/a");
  CHECK(pointer(R"({"a": 123456789012345678901234567890, "b": 1e-400})") == "accepted");
}

TEST_CASE("semantics 2: a key given twice is refused at that key, spelled this way or that") {
  CHECK(pointer(R"({"a": {"b": 1, "c": 2, "b": 3}})") == "/a/b");
  CHECK(pointer(R"({"a": 1, "\u0061": 2})") == "/a");
  CHECK(pointer(R"([{"x": 1}, {"x": 1}])") == "accepted");

  std::string many = "{";
  for (int key = 0; key < 1000; ++key)
    many += "\"k" + std::to_string(key) + "\": 0, ";
  CHECK(pointer(many + "\"k999\": 1}") == "/k999");
  CHECK(pointer(many + "\"k1000\": 1}") == "accepted");
}

TEST_CASE("semantics 2: what is nested too deep is refused before it is read") {
  CHECK(pointer(nested(32)) == "accepted");
  CHECK(verdict(nested(33)).find("at most 32 lists and objects inside each other") !=
        std::string::npos);
  CHECK(verdict(std::string(1'000'000, '[')).find("at most 32") != std::string::npos);
}

TEST_CASE("the tree keeps order, texts and places") {
  const auto tree = scenario::parse_json(R"({"b": [10, "zwei", null], "a/b": {"~": true}})");
  REQUIRE(tree);
  const scenario::JsonValue root = tree.value().root();

  const scenario::JsonValue list = root.member("b");
  CHECK(list.size() == 3);
  CHECK((*list.children().begin()).number() == 10);
  CHECK(list.json() == R"([10,"zwei",null])");
  CHECK(root.member("a/b").member("~").pointer() == "/a~1b/~0");
  CHECK(root.json() == R"({"b":[10,"zwei",null],"a/b":{"~":true}})");
}

TEST_CASE("what is not there has a place all the same") {
  const auto tree = scenario::parse_json(R"({"a": {}})");
  REQUIRE(tree);
  const scenario::JsonValue nothing = tree.value().root().member("a").member("b");

  CHECK_FALSE(nothing.exists());
  CHECK(nothing.pointer() == "/a/b");
  CHECK(nothing.shown() == "nothing");
}

TEST_CASE("long texts are shortened in messages, between characters") {
  const auto tree = scenario::parse_json("\"" + std::string(39, 'x') + "ëëë\"");
  REQUIRE(tree);

  CHECK(tree.value().root().shown() == "\"" + std::string(39, 'x') + "...\"");
}

}  // namespace json_tree_test
