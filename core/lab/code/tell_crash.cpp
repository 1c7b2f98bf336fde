// The writer's crashes: where it was, and what is lost with it at once.
#include "lab/code/telling.hpp"

namespace lab {
namespace {

using Kind = sim::TraceKind;

// The record of the crash that comes next; what is lost with it stands before it.
const sim::TraceRecord* crash_ahead(const Telling& told) {
  const auto& trace = told.world().trace;
  for (std::size_t place = told.place(); place < trace.size(); ++place) {
    if (trace[place].kind == Kind::crashed) return &trace[place];
    if (trace[place].kind != Kind::follow_up_lost) break;
  }
  return nullptr;
}

}  // namespace

bool crash_comes(const Telling& told, sim::CrashPoint point) {
  const sim::TraceRecord* crash = crash_ahead(told);
  return crash != nullptr && crash->flag == static_cast<std::uint8_t>(point);
}

void tell_crash(Telling& told, CodeLine where) {
  const sim::TraceRecord* crash = crash_ahead(told);
  told.add(where);
  told.overrule();
  told.add(CodeLine::writer_goes_down).lasts("down", crash->other);
  for (; told.next_is(Kind::follow_up_lost); told.pass())
    told.add(CodeLine::follow_up_lost);
  told.pass();
}

}  // namespace lab
