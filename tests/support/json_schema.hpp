// A validator for the part of JSON Schema 2020-12 that our schema uses; a keyword it does not know
// is a failure, so that none is skipped in silence.
#pragma once

#include <algorithm>
#include <cmath>
#include <string>

#include <nlohmann/json.hpp>

namespace support {

class JsonSchema {
 public:
  explicit JsonSchema(nlohmann::json document) : document_(std::move(document)) {}

  // Empty if the value is valid, else what is wrong where.
  [[nodiscard]] std::string complaint(const nlohmann::json& value) const {
    return check(document_, value, "");
  }

 private:
  using Json = nlohmann::json;

  [[nodiscard]] std::string check(const Json& schema, const Json& value,
                                  const std::string& place) const {
    for (const auto& [keyword, rule] : schema.items()) {
      std::string wrong = apply(schema, keyword, rule, value, place);
      if (!wrong.empty()) return wrong;
    }
    return {};
  }
  [[nodiscard]] bool valid(const Json& schema, const Json& value) const {
    return check(schema, value, "").empty();
  }

  [[nodiscard]] std::string apply(const Json& schema, const std::string& keyword, const Json& rule,
                                  const Json& value, const std::string& place) const {
    static const std::array<std::string, 10> elsewhere{
        "$schema", "$defs",  "title",   "then",  "else",
        "default", "format", "pattern", "items", "additionalProperties"};
    if (keyword == "$ref") return check(document_[pointer(rule)], value, place);
    if (keyword == "if") return check(schema[valid(rule, value) ? "then" : "else"], value, place);
    if (keyword == "properties") return check_members(schema, value, place);
    if (keyword == "prefixItems" || keyword == "items") return check_items(schema, value, place);
    if (std::find(elsewhere.begin(), elsewhere.end(), keyword) != elsewhere.end()) return {};
    return holds(keyword, rule, value) ? "" : place + ": " + keyword + " " + rule.dump();
  }

  static Json::json_pointer pointer(const Json& reference) {
    return Json::json_pointer(reference.get<std::string>().substr(1));  // without the #
  }

  [[nodiscard]] std::string check_members(const Json& schema, const Json& value,
                                          const std::string& place) const {
    if (!value.is_object()) return {};
    for (const auto& [key, member] : value.items()) {
      const std::string below = place + "/" + key;
      if (schema["properties"].contains(key)) {
        std::string wrong = check(schema["properties"][key], member, below);
        if (!wrong.empty()) return wrong;
      } else if (schema.value("additionalProperties", true) == false) {
        return below + ": unknown";
      }
    }
    return {};
  }

  [[nodiscard]] std::string check_items(const Json& schema, const Json& value,
                                        const std::string& place) const {
    if (!value.is_array()) return {};
    for (std::size_t i = 0; i < value.size(); ++i) {
      const bool in_prefix = schema.contains("prefixItems") && i < schema["prefixItems"].size();
      if (!in_prefix && !schema.contains("items")) continue;
      const Json& rule = in_prefix ? schema["prefixItems"][i] : schema["items"];
      std::string wrong = check(rule, value[i], place + "/" + std::to_string(i));
      if (!wrong.empty()) return wrong;
    }
    return {};
  }

  [[nodiscard]] bool holds(const std::string& keyword, const Json& rule, const Json& value) const {
    const auto is_valid = [&](const Json& schema) { return valid(schema, value); };
    if (keyword == "oneOf") return std::count_if(rule.begin(), rule.end(), is_valid) == 1;
    if (keyword == "anyOf") return std::any_of(rule.begin(), rule.end(), is_valid);
    if (keyword == "not") return !is_valid(rule);
    if (keyword == "const") return value == rule;
    if (keyword == "enum") return std::find(rule.begin(), rule.end(), value) != rule.end();
    if (keyword == "type") return is_of(rule, value);
    if (keyword == "required") return !value.is_object() || has_all(rule, value);
    if (keyword == "dependentRequired") return !value.is_object() || has_dependent(rule, value);
    if (keyword == "minimum") return !value.is_number() || value >= rule;
    if (keyword == "maximum") return !value.is_number() || value <= rule;
    if (keyword == "exclusiveMinimum") return !value.is_number() || value > rule;
    if (keyword == "minItems") return !value.is_array() || value.size() >= rule;
    if (keyword == "maxItems") return !value.is_array() || value.size() <= rule;
    if (keyword == "minLength") return !value.is_string() || characters(value) >= rule;
    if (keyword == "maxLength") return !value.is_string() || characters(value) <= rule;
    return false;
  }

  static bool is_of(const Json& type, const Json& value) {
    if (type.is_array()) {
      return std::any_of(type.begin(), type.end(),
                         [&](const Json& one) { return is_of(one, value); });
    }
    if (type == "integer") {
      return value.is_number() && value.get<double>() == std::floor(value.get<double>());
    }
    return type == (value.is_number() ? "number" : value.type_name());
  }
  static bool has_all(const Json& keys, const Json& value) {
    return std::all_of(keys.begin(), keys.end(),
                       [&](const Json& key) { return value.contains(key.get<std::string>()); });
  }
  static bool has_dependent(const Json& rule, const Json& value) {
    for (const auto& [key, others] : rule.items()) {
      if (value.contains(key) && !has_all(others, value)) return false;
    }
    return true;
  }
  static std::size_t characters(const Json& text) {
    const std::string bytes = text.get<std::string>();
    return static_cast<std::size_t>(
        std::count_if(bytes.begin(), bytes.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
  }

  Json document_;
};

}  // namespace support
