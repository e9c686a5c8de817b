/** Trained networks and PyTorch's gradients in ONNX files: run by ONNX Runtime, or read for their weights. */
package kata.onnx;
