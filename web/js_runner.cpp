#include "js_runner.hpp"

#include <bit>
#include <cstring>
#include <utility>

#include "to_js.hpp"

namespace web {
namespace {

using allocation::ways::Row;
using allocation::ways::Statement;
using allocation::ways::Value;

// So much waits at most; an order's rows take far less room.
constexpr std::size_t waiting_most = 48 * 1024;
constexpr std::size_t room_bytes = 256 * 1024;

constexpr std::uint8_t null_value = 0;
constexpr std::uint8_t number_value = 1;
constexpr std::uint8_t text_value = 2;

// WebAssembly is little-endian, and JavaScript reads it so.
static_assert(std::endian::native == std::endian::little);

template <class Number>
void put(std::vector<std::uint8_t>& bytes, Number number) {
  const std::size_t at = bytes.size();
  bytes.resize(at + sizeof number);
  std::memcpy(bytes.data() + at, &number, sizeof number);
}

void put(std::vector<std::uint8_t>& bytes, const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    bytes.push_back(number_value);
    put(bytes, static_cast<double>(*number));
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    bytes.push_back(text_value);
    put(bytes, static_cast<std::uint32_t>(text->size()));
    bytes.insert(bytes.end(), text->begin(), text->end());
  } else {
    bytes.push_back(null_value);
  }
}

// Reads what JavaScript has written, from front to back.
class Reader {
 public:
  explicit Reader(const std::vector<std::uint8_t>& bytes) : at_(bytes.data()) {}

  template <class Number>
  Number number() {
    Number number;
    std::memcpy(&number, at_, sizeof number);
    at_ += sizeof number;
    return number;
  }
  Value value() {
    switch (number<std::uint8_t>()) {
      case number_value:
        return static_cast<std::int64_t>(number<double>());
      case text_value: {
        const auto size = number<std::uint32_t>();
        const auto* text = reinterpret_cast<const char*>(at_);
        at_ += size;
        return std::string(text, size);
      }
      default:
        return {};
    }
  }

 private:
  const std::uint8_t* at_;
};

val view_of(const std::vector<std::uint8_t>& bytes) {
  return val(emscripten::typed_memory_view(bytes.size(), bytes.data()));
}

}  // namespace

JsRunner::JsRunner(val engine) : engine_(std::move(engine)), room_(room_bytes) {
  val texts = val::array();
  for (std::uint32_t place = 0; place < allocation::ways::statement_names.size(); ++place)
    texts.set(place, to_js(allocation::ways::sql_of(static_cast<Statement>(place))));
  engine_.call<void>("know", texts);
}

void JsRunner::add(Statement statement, Values values) {
  waiting_.push_back(static_cast<std::uint8_t>(statement));
  waiting_.push_back(static_cast<std::uint8_t>(values.size()));
  for (const Value& value : values)
    put(waiting_, value);
  ++statements_waiting_;
}

cqrs::Result<cqrs::Done, JsRunner::Problem> JsRunner::flush(std::string_view name) {
  if (statements_waiting_ == 0) return cqrs::Done{};
  const val ran = engine_.call<val>("run", view_of(waiting_), view_of(room_));
  counters_.statements += std::exchange(statements_waiting_, 0);
  waiting_.clear();
  if (ran.isString()) return Problem{std::string(name), ran.as<std::string>()};
  counters_.vm_steps += Reader(room_).number<std::uint32_t>();
  return cqrs::Done{};
}

cqrs::Result<JsRunner::Rows, JsRunner::Problem> JsRunner::run(Statement statement, Values values) {
  const std::string_view name = name_of(statement);
  // First what waits, which may have a problem of its own.
  if (const auto flushed = flush("a statement before"); !flushed) return flushed.error();
  add(statement, values);
  if (const auto flushed = flush(name); !flushed) return flushed.error();
  Reader reader(room_);
  reader.number<std::uint32_t>();  // the steps, counted already
  const auto count = reader.number<std::uint32_t>();
  const auto columns = reader.number<std::uint32_t>();
  Rows rows(count);
  for (Row& row : rows) {
    for (std::uint32_t column = 0; column < columns; ++column)
      row.push_back(reader.value());
  }
  counters_.rows += count;
  return rows;
}

cqrs::Result<cqrs::Done, JsRunner::Problem> JsRunner::run_later(Statement statement,
                                                                Values values) {
  add(statement, values);
  if (waiting_.size() < waiting_most) return cqrs::Done{};
  return flush(name_of(statement));
}

cqrs::Result<cqrs::Done, JsRunner::Problem> JsRunner::run_script(std::string_view sql) {
  if (const auto flushed = flush("a statement before"); !flushed) return flushed.error();
  const val ran = engine_.call<val>("script", std::string(sql));
  if (ran.isString()) return Problem{"script", ran.as<std::string>()};
  return cqrs::Done{};
}

cqrs::Result<std::vector<std::string>, JsRunner::Problem> JsRunner::query_plan(
    Statement statement) {
  const val planned = engine_.call<val>("plan", to_js(sql_of(statement)));
  if (planned.isString())
    return Problem{std::string(name_of(statement)), planned.as<std::string>()};
  return emscripten::vecFromJSArray<std::string>(planned);
}

}  // namespace web
