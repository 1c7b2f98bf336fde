#include "scenario/canonical_json.hpp"

#include <algorithm>

namespace scenario {

void CanonicalJson::begin_value() {
  if (open_.empty() || open_.back().is_object) return;  // key() has put the comma
  if (!open_.back().empty) text_ += ',';
  open_.back().empty = false;
}

void CanonicalJson::key(std::string_view key) {
  Open& object = open_.back();
  if (!object.empty) {
    text_ += ',';
    if (key < members_.back().key) object.in_order = false;
  }
  object.empty = false;
  members_.push_back({key, text_.size()});
  append_quoted(text_, key);
  text_ += ':';
}

void CanonicalJson::open(bool is_object) {
  begin_value();
  text_ += is_object ? '{' : '[';
  open_.push_back({is_object, true, true, members_.size()});
}

void CanonicalJson::open_object() {
  open(true);
}
void CanonicalJson::open_list() {
  open(false);
}
void CanonicalJson::close_list() {
  text_ += ']';
  open_.pop_back();
}
void CanonicalJson::close_object() {
  const Open object = open_.back();
  if (!object.in_order) put_in_order(object.first_member);
  text_ += '}';
  members_.resize(object.first_member);
  open_.pop_back();
}

void CanonicalJson::put_in_order(std::size_t first_member) {
  const auto first = members_.begin() + static_cast<std::ptrdiff_t>(first_member);
  struct Piece {
    std::string_view key;
    std::size_t at, end;
  };
  std::vector<Piece> pieces;
  for (auto member = first; member != members_.end(); ++member) {
    const bool last = member + 1 == members_.end();
    pieces.push_back({member->key, member->at, last ? text_.size() : (member + 1)->at - 1});
  }
  std::sort(pieces.begin(), pieces.end(),
            [](const Piece& one, const Piece& other) { return one.key < other.key; });
  scratch_.clear();
  for (const Piece& piece : pieces) {
    if (!scratch_.empty()) scratch_ += ',';
    scratch_.append(text_, piece.at, piece.end - piece.at);
  }
  text_.replace(first->at, std::string::npos, scratch_);
}

void CanonicalJson::null() {
  begin_value();
  text_ += "null";
}
void CanonicalJson::value(std::string_view text) {
  begin_value();
  append_quoted(text_, text);
}
void CanonicalJson::value(bool truth) {
  begin_value();
  text_ += truth ? "true" : "false";
}

std::string fnv1a64(std::string_view text) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const char c : text)
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  std::string digits(16, '0');
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, hash >>= 4) {
    *digit = "0123456789abcdef"[hash & 15];
  }
  return digits;
}

}  // namespace scenario
