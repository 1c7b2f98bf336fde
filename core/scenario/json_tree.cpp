#include "scenario/json_tree.hpp"

#include "scenario/json_text.hpp"

namespace scenario {
namespace {

void append_pointer_part(std::string& pointer, std::string_view key) {
  pointer += '/';
  for (const char c : key) {
    if (c == '~') {
      pointer += "~0";
    } else if (c == '/') {
      pointer += "~1";
    } else {
      pointer += c;
    }
  }
}

}  // namespace

JsonKind JsonValue::kind() const {
  return missing_ ? JsonKind::missing : tree_->nodes_[place_].kind;
}
bool JsonValue::boolean() const {
  return tree_->nodes_[place_].truth;
}
double JsonValue::number() const {
  return tree_->nodes_[place_].number;
}
std::string_view JsonValue::text() const {
  return tree_->text_of(tree_->nodes_[place_].content);
}
std::string_view JsonValue::key() const {
  return missing_ ? missing_key_ : tree_->text_of(tree_->nodes_[place_].key);
}
bool JsonValue::has_children() const {
  return kind() == JsonKind::list || kind() == JsonKind::object;
}
std::size_t JsonValue::size() const {
  return has_children() ? tree_->nodes_[place_].content.size : 0;
}

JsonValue JsonValue::member(std::string_view key) const {
  if (kind() == JsonKind::object) {
    for (const JsonValue child : children()) {
      if (child.key() == key) return child;
    }
  }
  JsonValue nothing(tree_, place_);
  nothing.missing_ = true;
  nothing.missing_key_ = key;
  return nothing;
}

JsonValue::Children JsonValue::children() const {
  return {tree_, size() == 0 ? JsonTree::none : tree_->nodes_[place_].content.at};
}

JsonValue JsonValue::Children::Iterator::operator*() const {
  return {tree_, place_};
}
JsonValue::Children::Iterator& JsonValue::Children::Iterator::operator++() {
  place_ = tree_->nodes_[place_].next;
  return *this;
}
JsonValue::Children::Iterator JsonValue::Children::end() const {
  return {tree_, JsonTree::none};
}

std::string JsonValue::pointer() const {
  std::vector<std::uint32_t> path;  // from here up
  for (std::uint32_t place = place_; place != 0; place = tree_->nodes_[place].parent) {
    path.push_back(place);
  }
  std::string pointer;
  for (auto step = path.rbegin(); step != path.rend(); ++step) {
    const JsonTree::Node& node = tree_->nodes_[*step];
    const JsonTree::Node& parent = tree_->nodes_[node.parent];
    if (parent.kind == JsonKind::object) {
      append_pointer_part(pointer, tree_->text_of(node.key));
      continue;
    }
    std::size_t index = 0;
    for (std::uint32_t child = parent.content.at; child != *step;
         child = tree_->nodes_[child].next) {
      ++index;
    }
    append_pointer_part(pointer, std::to_string(index));
  }
  if (missing_) append_pointer_part(pointer, missing_key_);
  return pointer;
}

std::string JsonValue::shown() const {
  switch (kind()) {
    case JsonKind::missing:
      return "nothing";
    case JsonKind::null:
      return "null";
    case JsonKind::boolean:
      return boolean() ? "true" : "false";
    case JsonKind::number:
      return shortened(text());
    case JsonKind::text: {
      std::string quoted;
      append_quoted(quoted, shortened(text()));
      return quoted;
    }
    case JsonKind::list:
      return size() == 0 ? "an empty list" : "a list of " + std::to_string(size());
    case JsonKind::object:
      return size() == 0 ? "an empty object" : "an object";
  }
  return {};
}

std::string JsonValue::json() const {
  if (!has_children()) {
    std::string out;
    if (kind() == JsonKind::text) {
      append_quoted(out, text());
    } else if (kind() == JsonKind::number) {
      out = text();
    } else {
      out = shown();
    }
    return out;
  }
  const bool is_list = kind() == JsonKind::list;
  std::string out(1, is_list ? '[' : '{');
  for (const JsonValue child : children()) {
    if (out.size() > 1) out += ',';
    if (!is_list) append_quoted(out, child.key());
    if (!is_list) out += ':';
    out += child.json();
  }
  return out += is_list ? ']' : '}';
}

}  // namespace scenario
