/// What slugs write for scalars that are not ASCII: the ASCII letters and digits of their compatibility decompositions.
///
/// A table, because the only library with NFKD brings ICU with it, which is larger than the rest of the program.
enum SlugLetters {
  /// What a slug writes for a scalar, lower-case, with a hyphen for all that is neither letter nor digit; nil if the
  /// decomposition changes nothing.
  static func of(_ scalar: Unicode.Scalar) -> Substring? { all[scalar] }

  /// The rows of the table, scalar by scalar.
  private static let all: [Unicode.Scalar: Substring] = {
    var all: [Unicode.Scalar: Substring] = [:]
    for row in table.split(separator: "\n") {
      let parts = row.split(separator: " ")
      guard parts.count == 2, var value = UInt32(parts[0], radix: 16) else { continue }
      var rest = parts[1]
      while let first = rest.first {
        let isGroup = first == "("
        let end = isGroup ? rest.firstIndex(of: ")") ?? rest.index(before: rest.endIndex) : rest.startIndex
        if first != ".", let scalar = Unicode.Scalar(value) {
          all[scalar] = isGroup ? rest[..<end].dropFirst() : rest[...end]
        }
        rest = rest[end...].dropFirst()
        value += 1
      }
    }
    return all
  }()

  /// The first scalar of a row, then what each is written as: a character, several in parentheses, or `.` if it stays.
  private static let table = """
    a8 -.a
    af -..23-...-1o.(1-4)(1-2)(3-4).aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.yaaaaaaccccc
    10b cccdd..eeeeeeeeeegggggggghh..iiiiiiiii.(ij)(ij)jjkk.llllllll..nnnnnnn..oooooo..rrrrrrsssssssstttt..uuuuu
    16d uuuuuuuwwyyyzzzzzzs
    1a0 oo
    1af uu
    1c4 (dz)(dz)(dz)(lj)(lj)(lj)(nj)(nj)(nj)aaiioouuuuuuuuuu.aaaa
    1e6 ggkkoooo..j(dz)(dz)(dz)gg..nnaa
    200 aaaaeeeeiiiioooorrrruuuusstt..hh
    226 aaeeooooooooyy
    2b0 h-jr---wy
    2d8 ------..-lsx-
    37a -
    384 --.()
    1d2c a-b.de-ghijklmn.o-prtuwa---bde---g.km-o---ptu--v------iruv-----
    1d9b -c---f--------------------------z---
    1e00 aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssss
    1e68 ssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas
    1ea0 aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy
    1fbd -.---
    1fcd ---
    1fdd ---
    1fed --
    1ffd --
    2070 0i..456789
    207f n0123456789
    2090 aeox.hklmnpst
    20a8 (rs)
    2100 (a-c)(a-s)c(-c).(c-o)(c-u)..(-f)ghhhh.iill.n(no)..pqrrr..(sm)(tel)(tm).z...z.kabc.eef.mo
    2139 i.(fax)
    2145 ddeij
    2150 (1-7)(1-9)(1-10)(1-3)(2-3)(1-5)(2-5)(3-5)(4-5)(1-6)(5-6)(1-8)(3-8)(5-8)(7-8)(1-)i(ii)(iii)(iv)v(vi)(vii)
    2167 (viii)(ix)x(xi)(xii)lcdmi(ii)(iii)(iv)v(vi)(vii)(viii)(ix)x(xi)(xii)lcdm
    2189 (0-3)
    2460 123456789(10)(11)(12)(13)(14)(15)(16)(17)(18)(19)(20)(-1-)(-2-)(-3-)(-4-)(-5-)(-6-)(-7-)(-8-)(-9-)(-10-)
    247e (-11-)(-12-)(-13-)(-14-)(-15-)(-16-)(-17-)(-18-)(-19-)(-20-)(1-)(2-)(3-)(4-)(5-)(6-)(7-)(8-)(9-)(10-)
    2492 (11-)(12-)(13-)(14-)(15-)(16-)(17-)(18-)(19-)(20-)(-a-)(-b-)(-c-)(-d-)(-e-)(-f-)(-g-)(-h-)(-i-)(-j-)
    24a6 (-k-)(-l-)(-m-)(-n-)(-o-)(-p-)(-q-)(-r-)(-s-)(-t-)(-u-)(-v-)(-w-)(-x-)(-y-)(-z-)abcdefghijklmnopqrstuvwx
    24ce yzabcdefghijklmnopqrstuvwxyz0
    2c7c jv
    309b --
    3250 (pte)(21)(22)(23)(24)(25)(26)(27)(28)(29)(30)(31)(32)(33)(34)(35)
    32b1 (36)(37)(38)(39)(40)(41)(42)(43)(44)(45)(46)(47)(48)(49)(50)(1-)(2-)(3-)(4-)(5-)(6-)(7-)(8-)(9-)(10-)
    32ca (11-)(12-)(hg)(erg)(ev)(ltd)
    3358 (0-)(1-)(2-)(3-)(4-)(5-)(6-)(7-)(8-)(9-)(10-)(11-)(12-)(13-)(14-)(15-)(16-)(17-)(18-)(19-)(20-)(21-)
    336e (22-)(23-)(24-)(hpa)(da)(au)(bar)(ov)(pc)(dm)(dm2)(dm3)(iu)
    3380 (pa)(na)(-a)(ma)(ka)(kb)(mb)(gb)(cal)(kcal)(pf)(nf)(-f)(-g)(mg)(kg)(hz)(khz)(mhz)(ghz)(thz)(-l)(ml)(dl)
    3398 (kl)(fm)(nm)(-m)(mm)(cm)(km)(mm2)(cm2)(m2)(km2)(mm3)(cm3)(m3)(km3)(m-s)(m-s2)(pa)(kpa)(mpa)(gpa)(rad)
    33ae (rad-s)(rad-s2)(ps)(ns)(-s)(ms)(pv)(nv)(-v)(mv)(kv)(mv)(pw)(nw)(-w)(mw)(kw)(mw)(k-)(m-)(a-m-)(bq)(cc)
    33c5 (cd)(c-kg)(co-)(db)(gy)(ha)(hp)(in)(kk)(km)(kt)(lm)(ln)(log)(lx)(mb)(mil)(mol)(ph)(p-m-)(ppm)(pr)(sr)
    33dc (sv)(wb)(v-m)(a-m)(1-)(2-)(3-)(4-)(5-)(6-)(7-)(8-)(9-)(10-)(11-)(12-)(13-)(14-)(15-)(16-)(17-)(18-)(19-)
    33f3 (20-)(21-)(22-)(23-)(24-)(25-)(26-)(27-)(28-)(29-)(30-)(31-)(gal)
    a69c --
    a7f2 cfq...--
    ab5c ----
    ab69 -
    fb00 (ff)(fi)(fl)(ffi)(ffl)(st)(st)
    ff10 0123456789
    ff21 abcdefghijklmnopqrstuvwxyz
    ff41 abcdefghijklmnopqrstuvwxyz
    ffe3 -
    10783 ---.------------------------------q-----------.---------
    1d400 abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefg.ijklmnopqrstuvwxyz
    1d468 abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyza.cd..g..jk..nopq.stuvwxyzabcd.f.hijklmn.pqrstuvwxyz
    1d4d0 abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzab.defg..jklmnopq.stuvwxy.abcdefghijklmnopqrstuvwxyz
    1d538 ab.defg.ijklm.o...stuvwxy.abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz
    1d5a0 abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz
    1d608 abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz
    1d670 abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz
    1d7ce 01234567890123456789012345678901234567890123456789
    1e030 --------------------------------------------------------------
    1f100 (0-)(0-)(1-)(2-)(3-)(4-)(5-)(6-)(7-)(8-)(9-)
    1f110 (-a-)(-b-)(-c-)(-d-)(-e-)(-f-)(-g-)(-h-)(-i-)(-j-)(-k-)(-l-)(-m-)(-n-)(-o-)(-p-)(-q-)(-r-)(-s-)(-t-)
    1f124 (-u-)(-v-)(-w-)(-x-)(-y-)(-z-)(-s-)cr(cd)(wz).abcdefghijklmnopqrstuvwxyz(hv)(mv)(sd)(ss)(ppv)(wc)
    1f16a (mc)(md)(mr)
    1f190 (dj)
    1fbf0 0123456789
    """
}
