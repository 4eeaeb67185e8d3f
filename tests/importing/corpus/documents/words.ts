/** Stands in every document of the corpus. */
export const TEST = '（测试材料，内容虚构，不涉及任何真实的地区和个人）';
