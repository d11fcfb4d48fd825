"""Takes folders of its own."""


def main(input_paths, output_dir, threshold):
    print(input_paths, output_dir, threshold)
