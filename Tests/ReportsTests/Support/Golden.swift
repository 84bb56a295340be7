import AccessModel
import Reports
import SafeText
import Testing

/// Expects output to match byte by byte, except that the expected text leaves out the CR of line ends in CSV.
func expectGolden(
  _ table: Table, _ format: OutputFormat, _ expected: String, location: SourceLocation = #_sourceLocation
) {
  let expected = format == .csv ? expected.replacing("\n", with: "\r\n") : expected
  let output = table.output(format, at: Small.now, gaps: [Gap([.users], reason: "users.json is \"gone\"\n")])
  #expect(Name(output) == Name(expected), "\(output)", sourceLocation: location)
}
