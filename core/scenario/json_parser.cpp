// From text to JsonTree: nlohmann_json's SAX events, put into nodes.
#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "scenario/json_tree.hpp"

namespace scenario {
namespace {

using nlohmann::json;

// nlohmann takes half a surrogate pair for bad grammar. By RFC 8259 it is grammar, though no text:
// the file is JSON, and it is that place which is wrong. (A test fails if a version says it in
// other words.)
bool is_surrogate_error(const json::exception& error) {
  return std::string_view(error.what()).find("invalid string: surrogate U+") !=
         std::string_view::npos;
}
// "number overflow": grammar too, though no number of ours.
bool is_number_error(const json::exception& error) {
  return error.id == 406;
}

std::string place_in(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, std::min(byte > 0 ? byte - 1 : 0, text.size()));
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  return "line " + std::to_string(lines + 1) + ", column " +
         std::to_string(before.size() - line_start + 1) + " (byte " + std::to_string(byte) + ")";
}

// `byte` counts from 1.
InputError no_json(std::string_view text, std::size_t byte) {
  return {"", Expected::json, {}, "something else at " + place_in(text, byte)};
}

}  // namespace

class JsonTreeBuilder {
 public:
  using number_integer_t = json::number_integer_t;
  using number_unsigned_t = json::number_unsigned_t;
  using number_float_t = json::number_float_t;
  using string_t = json::string_t;
  using binary_t = json::binary_t;

  explicit JsonTreeBuilder(std::string_view text) : text_(text) {}

  bool null() { return add(JsonKind::null); }
  bool boolean(bool truth) {
    if (!add(JsonKind::boolean)) return false;
    tree_.nodes_.back().truth = truth;
    return true;
  }
  bool number_integer(number_integer_t number) {
    return add_number(static_cast<double>(number), std::to_string(number));
  }
  bool number_unsigned(number_unsigned_t number) {
    return add_number(static_cast<double>(number), std::to_string(number));
  }
  bool number_float(number_float_t number, const string_t& as_written) {
    return add_number(number, as_written);
  }
  bool string(const string_t& text) {
    if (!add(JsonKind::text)) return false;
    tree_.nodes_.back().content = keep(text);
    return true;
  }
  bool binary(const binary_t&) { return false; }  // JSON text has none

  bool start_object(std::size_t) { return open(JsonKind::object); }
  bool start_array(std::size_t) { return open(JsonKind::list); }
  bool key(const string_t& key) {
    key_ = keep(key);
    has_key_ = true;
    return true;
  }
  bool end_object() { return keys_differ() && close(); }
  bool end_array() { return close(); }

  bool parse_error(std::size_t byte, const std::string& token, const json::exception& error) {
    if (is_surrogate_error(error))
      return refuse(next_pointer(), Expected::unicode, {}, shortened(token));
    if (is_number_error(error))
      return refuse(next_pointer(), Expected::finite_number, {}, shortened(token));
    error_ = no_json(text_, byte);
    return false;
  }

  cqrs::Result<JsonTree, InputError> result() && {
    if (error_) return *std::move(error_);
    return std::move(tree_);
  }

 private:
  using Node = JsonTree::Node;
  // A list or object that is not closed yet.
  struct Open {
    std::uint32_t place;
    std::uint32_t last_child;
  };
  // Up to here each key is compared with each; a hostile object may have a million.
  static constexpr std::size_t few_keys = 16;

  JsonTree::Range keep(const std::string& text) {
    const JsonTree::Range range{static_cast<std::uint32_t>(tree_.texts_.size()),
                                static_cast<std::uint32_t>(text.size())};
    tree_.texts_ += text;
    return range;
  }

  bool add(JsonKind kind) {
    if (tree_.nodes_.size() == values_max) {
      return refuse("", Expected::fewer_values, {std::to_string(values_max)}, "more");
    }
    const auto place = static_cast<std::uint32_t>(tree_.nodes_.size());
    Node& node = tree_.nodes_.emplace_back();
    node.kind = kind;
    if (has_key_) node.key = key_;
    has_key_ = false;
    if (open_.empty()) return true;

    Open& around = open_.back();
    JsonTree::Range& children = tree_.nodes_[around.place].content;
    node.parent = around.place;
    if (children.size == 0) {
      children.at = place;
    } else {
      tree_.nodes_[around.last_child].next = place;
    }
    around.last_child = place;
    ++children.size;
    return true;
  }
  bool add_number(double number, const std::string& as_written) {
    if (!add(JsonKind::number)) return false;
    tree_.nodes_.back().number = number;
    tree_.nodes_.back().content = keep(as_written);
    return true;
  }

  bool open(JsonKind kind) {
    if (open_.size() == depth_max) {
      return refuse(next_pointer(), Expected::shallower_text, {std::to_string(depth_max)}, "more");
    }
    if (!add(kind)) return false;
    open_.push_back({static_cast<std::uint32_t>(tree_.nodes_.size() - 1), JsonTree::none});
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  // Looks for a key that the object just read has twice.
  bool keys_differ() {
    const JsonValue object(&tree_, open_.back().place);
    keys_.clear();
    for (const JsonValue member : object.children())
      keys_.push_back(member.key());
    const std::optional<std::string_view> twice = find_twice();
    return !twice || refuse(object.member(*twice).pointer(), Expected::single_key, {}, "it again");
  }
  std::optional<std::string_view> find_twice() {
    if (keys_.size() <= few_keys) {
      for (std::size_t i = 1; i < keys_.size(); ++i) {
        const auto upto = keys_.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::find(keys_.begin(), upto, keys_[i]) != upto) return keys_[i];
      }
      return std::nullopt;
    }
    std::sort(keys_.begin(), keys_.end());
    const auto twice = std::adjacent_find(keys_.begin(), keys_.end());
    return twice == keys_.end() ? std::nullopt : std::optional(*twice);
  }

  // Of the value that comes next.
  [[nodiscard]] std::string next_pointer() const {
    if (open_.empty()) return "";
    const JsonValue around(&tree_, open_.back().place);
    if (around.kind() == JsonKind::list) {
      const std::string pointer = around.pointer();
      return pointer + "/" + std::to_string(around.size());
    }
    return has_key_ ? around.member(tree_.text_of(key_)).pointer() : around.pointer();
  }

  bool refuse(std::string pointer, Expected expected, std::vector<std::string> details,
              std::string found) {
    error_ = InputError{std::move(pointer), expected, std::move(details), std::move(found)};
    return false;
  }

  std::string_view text_;
  JsonTree tree_;
  std::vector<Open> open_;
  std::vector<std::string_view> keys_;
  JsonTree::Range key_;
  bool has_key_ = false;
  std::optional<InputError> error_;
};

cqrs::Result<JsonTree, InputError> parse_json(std::string_view text) {
  if (text.size() > text_bytes_max) {
    return InputError{
        "", Expected::shorter_text, {std::to_string(text_bytes_max)}, std::to_string(text.size())};
  }
  JsonTreeBuilder builder(text);
  // nlohmann takes a NUL for the end of the text, whatever stands behind it.
  const std::size_t nul = text.find('\0');
  if (json::sax_parse(text.begin(), text.end(), &builder) && nul != std::string_view::npos)
    return no_json(text, nul + 1);
  return std::move(builder).result();
}

}  // namespace scenario
