import Foundation
import FoundationXML
import Pictures
import Testing

/// The pictures of README and the guide.
@Suite("Pictures")
struct PictureTests {
  @Test("every picture is text that can be searched, of at most 40 kilobytes", arguments: Picture.all)
  func picture(picture: Picture) throws {
    let svg = try picture.svg()
    #expect(svg.utf8.count < 40_000 && svg.contains(">contoso-prod<") && XMLParser(data: Data(svg.utf8)).parse())
  }

  @Test("the moving picture ends with the saved manifest")
  func film() throws {
    let svg = try Film.svg()
    #expect(XMLParser(data: Data(svg.utf8)).parse() && svg.contains("@keyframes"))
  }
}
