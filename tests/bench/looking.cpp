#include "looking.hpp"

#include <chrono>
#include <utility>

#include "busy_shop.hpp"
#include "lab/comparison.hpp"
#include "lab/log.hpp"
#include "lab/staleness_numbers.hpp"

namespace bench {
namespace {

constexpr std::size_t lines = 40;
constexpr std::size_t rows = 50;

template <class Call>
double ms_of(Call call) {
  const auto started = std::chrono::steady_clock::now();
  call();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - started)
      .count();
}

}  // namespace

std::unique_ptr<lab::Session> watched_shop(std::size_t records) {
  auto session = std::move(lab::Session::open(busy_shop).value());
  while (session->world().trace.size() < records && session->clock().next_ms >= 0)
    session->seek(session->clock().now_ms + 1000);
  return session;
}

Looking look_at(lab::Session& session, const std::string& text) {
  const lab::LogFilter filter{.text = text};
  Looking looking;
  static_cast<void>(lab::show_log(session, {}, 0, lines));
  looking.search_ms =
      ms_of([&] { looking.matching = lab::show_log(session, filter, 0, lines).matching; });
  looking.page_ms = ms_of(
      [&] { static_cast<void>(lab::show_log(session, filter, looking.matching / 2, lines)); });
  looking.staleness_ms =
      ms_of([&] { static_cast<void>(lab::staleness_of(session.world(), session.script())); });
  looking.orders_ms = ms_of([&] {
    static_cast<void>(
        lab::compare(session.sight(), {lab::ComparedTable::orders, 1, false, {}}, 0, rows));
  });
  return looking;
}

}  // namespace bench
