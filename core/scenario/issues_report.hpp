// What a report says of the issue tracker's tables (semantics section 11); issues_format.hpp points
// to it.
#pragma once

#include "scenario/report_parts.hpp"

namespace scenario {

void write_issues_answer(CanonicalJson& json, const ReportSource& source,
                         const sim::ReadRecord& read);
void write_issues_write_model(CanonicalJson& json, const ReportSource& source);
// The views of a replica.
void write_assigned(CanonicalJson& json, const ReportSource& source, std::size_t replica);
void write_issues(CanonicalJson& json, const ReportSource& source, std::size_t replica);
void write_open_issues(CanonicalJson& json, const ReportSource& source, std::size_t replica);

}  // namespace scenario
