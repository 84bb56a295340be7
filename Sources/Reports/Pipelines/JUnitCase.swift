import AccessModel
import SafeText

/// A `testcase` of JUnit XML.
struct JUnitCase: Sendable {
  /// How it ended.
  enum Result: Sendable {
    case passed
    case failed(severity: String, String, details: [String])
    case skipped(String)
    /// Nobody can tell.
    case unknown(String)
  }

  let group: String
  let name: String
  let place: Place?
  let result: Result

  var text: String {
    let file = place.map { " file=\"\(Quoting.html($0.source))\"" } ?? ""
    let line = place?.line.map { " line=\"\($0)\"" } ?? ""
    let head =
      "<testcase classname=\"aksess.\(Quoting.html(group))\" name=\"\(Quoting.html(name))\"\(file)\(line) time=\"0\""
    let body: String? =
      switch result {
      case .passed: nil
      case .failed(let severity, let message, let details):
        "<failure type=\"\(severity)\" message=\"\(Quoting.html(message))\">"
          + "\(details.map(Quoting.html).joined(separator: "\n"))</failure>"
      case .skipped(let reason): "<skipped message=\"\(Quoting.html(reason))\"/>"
      case .unknown(let reason): "<error type=\"incomplete\" message=\"\(Quoting.html(reason))\"/>"
      }
    return body.map { "\(head)>\n\($0)\n</testcase>" } ?? "\(head)/>"
  }

  /// The attributes that count the cases.
  static func counts(_ cases: [JUnitCase]) -> String {
    let failures = cases.count { if case .failed = $0.result { true } else { false } }
    let skipped = cases.count { if case .skipped = $0.result { true } else { false } }
    let errors = cases.count { if case .unknown = $0.result { true } else { false } }
    return
      "tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"\(errors)\" skipped=\"\(skipped)\" time=\"0\""
  }
}
