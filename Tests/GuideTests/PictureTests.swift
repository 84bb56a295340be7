import Foundation
import FoundationXML
import Pictures
import TestSupport
import Testing

/// The pictures of README and the guide, which `aksess-bench pictures` writes.
@Suite("Pictures")
struct PictureTests {
  private func compare(_ svg: String, with name: String) throws {
    #expect(XMLParser(data: Data(svg.utf8)).parse())
    let file = Repository.root.appending(path: "Sources/aksess/Documentation.docc/\(name).svg")
    if ProcessInfo.processInfo.environment["AKSESS_RECORD"] == "1" {
      try svg.write(to: file, atomically: true, encoding: .utf8)
    }
    let isCurrent = try String(contentsOf: file, encoding: .utf8) == svg
    #expect(isCurrent, "\(name).svg is not what the screens show now: aksess-bench pictures")
  }

  @Test("every picture shows the screen as it is", arguments: Picture.all)
  func still(picture: Picture) throws { try compare(picture.svg(), with: picture.name) }

  @Test("the moving picture shows the screens as they are")
  func film() throws { try compare(Film.svg(), with: Film.name) }
}
