// 1a REFUSED: the compiler gave up
module problem1 {
}
